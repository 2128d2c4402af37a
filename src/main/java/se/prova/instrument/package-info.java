/**
 * What is asked and on which scale: instruments, their items, scales and ratings, read from {@code instruments/}.
 *
 * <p>It knows no person and no other room. Rules: the instruments themselves; names are facts, guidance is our own words.
 */
@NullMarked
package se.prova.instrument;

import org.jspecify.annotations.NullMarked;
