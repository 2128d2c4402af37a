/**
 * The language guard: reads what staff wrote in a statement, and says which words do not belong there and what to write
 * instead. The rules are data in {@code templates/guard}; nothing in a rule can run.
 *
 * <p>It warns and it blocks; a person decides, and what they decided is kept. Rules: DESIGN truths 2, 8 and 9.
 */
@NullMarked
package se.prova.guard;

import org.jspecify.annotations.NullMarked;
