package se.prova.assessment;

import java.util.List;
import se.prova.web.Fields;

/**
 * The form for one day.
 *
 * @param revision what the next save builds on
 * @param both what somebody else changed meanwhile; empty unless a save came too late
 */
public record DayPage(Entered entered, AttendanceDay day, Fields fields, long revision, List<Both> both) {

    /** Whether an absence was announced. */
    public enum Announced {
        YES,
        NO
    }
}
