/**
 * The person the assessment is about: an opaque id and a code, with identity kept apart in one place.
 *
 * <p>It knows nothing of what is observed. Rules: Skatteverket on personnummer and samordningsnummer, OSL on protection.
 */
@NullMarked
package se.prova.participant;

import org.jspecify.annotations.NullMarked;
