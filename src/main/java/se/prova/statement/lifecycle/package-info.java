/**
 * The life of a statement: where a version stands, what may be done to it there and by whom, and what has happened to it.
 *
 * <p>Where it stands is one of five; all else is an event that is written once. Rules: DESIGN section 3 and truth 11.
 */
@NullMarked
package se.prova.statement.lifecycle;

import org.jspecify.annotations.NullMarked;
