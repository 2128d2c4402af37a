package se.prova.overview;

import java.time.Instant;
import java.util.List;
import se.prova.assessment.Entered;

/**
 * Who has read or changed what about the participant, for the participant to see.
 *
 * @param more whether there are older entries than are shown
 */
public record ReadersPage(Entered entered, List<Line> lines, boolean more) {

    /**
     * One act.
     *
     * @param title what the person works as, empty for the program itself
     * @param key name of the text of what was done
     */
    public record Line(Instant at, String who, String title, String key) {}
}
