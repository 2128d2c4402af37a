/** What the language guard is given of a statement, and what of its answer stands in the way of a signature. */
@NullMarked
package se.prova.statement.guarded;

import org.jspecify.annotations.NullMarked;
