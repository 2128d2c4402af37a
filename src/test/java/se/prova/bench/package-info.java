/** What is measured and not tested: run by hand, see the README. */
@NullMarked
package se.prova.bench;

import org.jspecify.annotations.NullMarked;
