/**
 * One assessment as one file: all that a statement is made of, in a form that can be read on another machine.
 *
 * <p>It knows no template and draws nothing. Rules: the published schema {@code schema/prova-case-1.json}.
 */
@NullMarked
package se.prova.statement.casefile;

import org.jspecify.annotations.NullMarked;
