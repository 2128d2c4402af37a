/**
 * The forms that a participant signs on paper: a waiver of secrecy and an agreement to take part. They go the same way
 * to PDF as a statement does.
 */
@NullMarked
package se.prova.consent.print;

import org.jspecify.annotations.NullMarked;
