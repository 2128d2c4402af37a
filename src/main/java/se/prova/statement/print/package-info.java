/**
 * From a signed set of findings to each recipient's document: the exact data a template sees, and the file made of it.
 *
 * <p>It words nothing: the words are in {@code templates/statements}. What a rendering leaves out is in no byte of it.
 * Rules: DESIGN 8, truths 8 to 11.
 */
@NullMarked
package se.prova.statement.print;

import org.jspecify.annotations.NullMarked;
