/**
 * What the ratings say, in words: pure functions from recorded events to readings, lists and warnings.
 *
 * <p>It has no clock, no files and no totals. Rules: DESIGN truths 1 to 7.
 */
@NullMarked
package se.prova.reading;

import org.jspecify.annotations.NullMarked;
