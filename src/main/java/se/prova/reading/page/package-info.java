/**
 * The reading as a page: what one assessment's ratings say, in words and side by side.
 *
 * <p>It computes nothing; it only words what {@link se.prova.reading.Reading} says. Source: design/lasning.
 */
@NullMarked
package se.prova.reading.page;

import org.jspecify.annotations.NullMarked;
