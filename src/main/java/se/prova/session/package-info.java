/**
 * Observation at a station: sessions and the append-only events recorded in them.
 *
 * <p>It records who saw what and when, and folds events into the sheet as it stands; it never concludes. Rules: DESIGN
 * truths 3, 4, 7, 8 and 15.
 */
@NullMarked
package se.prova.session;

import org.jspecify.annotations.NullMarked;
