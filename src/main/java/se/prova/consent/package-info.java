/**
 * What lets data out to others: a waiver of secrecy, or another ground in law. Beside them, and opening nothing, the
 * agreement to take part.
 *
 * <p>It knows the assessment and no statement; whether a document may leave is decided in {@code release}. Sources: OSL
 * 10 kap. 1, 2 and 28 §§, 12 kap. 2 § and 26 kap. 1 §.
 */
@NullMarked
package se.prova.consent;

import org.jspecify.annotations.NullMarked;
