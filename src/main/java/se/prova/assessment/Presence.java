package se.prova.assessment;

import java.util.List;
import se.prova.web.View;

/**
 * Time at the place, as data for "närvarande 31 av 40 överenskomna timmar, 11 av 14 dagar".
 *
 * <p>Only days that somebody has reported count, on both sides: a missing report is no absence.
 *
 * @param presentMinutes of {@code agreedMinutes}
 * @param daysPresent of {@code daysReported}; a day somebody left early is a day present
 * @param daysUnreported days of which nobody has said anything
 */
public record Presence(int presentMinutes, int agreedMinutes, int daysPresent, int daysReported, int daysUnreported) {

    private static final int MINUTES_PER_HOUR = 60;

    public static Presence of(List<AttendanceDay> days) {
        List<AttendanceDay> reported =
                days.stream().filter(AttendanceDay::reported).toList();
        return new Presence(
                reported.stream().mapToInt(AttendanceDay::presentMinutes).sum(),
                reported.stream().mapToInt(AttendanceDay::agreedMinutes).sum(),
                (int) reported.stream().filter(day -> day.presentMinutes() > 0).count(),
                reported.size(),
                days.size() - reported.size());
    }

    /** The sentence, in words and never as a share. */
    public String sentence(View view) {
        if (daysReported == 0) {
            return view.text("attendance.total.none");
        }
        boolean whole = presentMinutes % MINUTES_PER_HOUR == 0 && agreedMinutes % MINUTES_PER_HOUR == 0;
        return whole
                ? view.text(
                        "attendance.total.hours",
                        presentMinutes / MINUTES_PER_HOUR,
                        agreedMinutes / MINUTES_PER_HOUR,
                        daysPresent,
                        daysReported)
                : view.text(
                        "attendance.total.minutes",
                        duration(view, presentMinutes),
                        duration(view, agreedMinutes),
                        daysPresent,
                        daysReported);
    }

    /** Minutes as "2 tim 40 min", "3 tim" or "40 min". */
    public static String duration(View view, int minutes) {
        int hours = minutes / MINUTES_PER_HOUR;
        int rest = minutes % MINUTES_PER_HOUR;
        if (hours == 0) {
            return view.text("duration.minutes", rest);
        }
        return rest == 0 ? view.text("duration.hours", hours) : view.text("duration.both", hours, rest);
    }
}
