package se.prova.instrument;

import java.time.LocalDate;
import java.util.Map;

/**
 * A site's licensed wording of one instrument in one language.
 *
 * @param file where it was read
 * @param edition what is printed and stored of it, with a hash of its words
 * @param validUntil the last day it may be used
 * @param words place, for example {@code /items/posture/title}, to text
 */
record Overlay(
        String file,
        String instrument,
        String language,
        String edition,
        LocalDate validFrom,
        LocalDate validUntil,
        Map<String, String> words) {

    Overlay {
        words = Map.copyOf(words);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    boolean competesWith(Overlay other) {
        return instrument.equals(other.instrument) && language.equals(other.language);
    }
}
