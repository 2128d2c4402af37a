package se.prova.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was recorded, for the rules that hold a claim against it.
 *
 * @param today by which a ten-digit number's century is known
 * @param presence empty where nobody has reported a day: nothing can then contradict
 * @param uneven skills that did well enough at one station and not at another
 * @param lengths how long each recipient's areas are
 */
public record Facts(LocalDate today, Optional<Presence> presence, Set<String> uneven, List<Length> lengths) {

    /** Time at the place, in minutes and days. */
    public record Presence(
            int presentMinutes,
            int agreedMinutes,
            int daysPresent,
            int daysReported,
            int longestMinutes,
            int longestWeekMinutes) {}

    /** The letters of one area in one recipient's document, against what fits there. */
    public record Length(String recipient, String area, int characters, int limit) {}

    public Facts {
        uneven = Set.copyOf(uneven);
        lengths = List.copyOf(lengths);
    }
}
