/** Prova: what a person can do at work, tried together and written down. */
@NullMarked
package se.prova;

import org.jspecify.annotations.NullMarked;
