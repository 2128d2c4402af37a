/** Where staff give the participant the code to their own page, and take it back. */
@NullMarked
package se.prova.own.code;

import org.jspecify.annotations.NullMarked;
