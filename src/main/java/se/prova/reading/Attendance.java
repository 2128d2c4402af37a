package se.prova.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;

/**
 * Time at the place, as data for "närvarande 31 av 40 överenskomna timmar, 11 av 14 dagar".
 *
 * <p>The denominators are the days that somebody has reported: nobody has said what came of the others, and counting
 * them would turn a missing report into absence. The hours agreed for the whole period stand beside, for a reader who
 * wants to know how much of it is over.
 *
 * @param presentMinutes of {@code agreedMinutes}
 * @param agreedMinutes agreed on the reported days
 * @param agreedWholeMinutes agreed for the whole period in the assessment; 0 where nothing was agreed
 * @param daysPresent of {@code daysReported}; a day somebody left early is a day present
 * @param daysUnreported registered days of which nobody has said anything
 * @param absences by reason and by whether it was announced; days with both presence and absence are among them
 * @param longestMinutes longest continuous pass; a day is one pass
 * @param first first day present, empty if there is none
 */
public record Attendance(
        int presentMinutes,
        int agreedMinutes,
        int agreedWholeMinutes,
        int daysPresent,
        int daysReported,
        int daysUnreported,
        List<Away> absences,
        int longestMinutes,
        Optional<LocalDate> first,
        Optional<LocalDate> last) {

    /**
     * Days of absence for one reason.
     *
     * @param announced null where nobody said
     */
    public record Away(
            AttendanceDay.Absence reason, @Nullable Boolean announced, int days) {}

    public Attendance {
        absences = List.copyOf(absences);
    }

    static Attendance of(Assessment assessment, List<AttendanceDay> days) {
        List<AttendanceDay> reported =
                days.stream().filter(AttendanceDay::reported).toList();
        List<AttendanceDay> present = reported.stream()
                .filter(day -> day.presentMinutes() > 0)
                .sorted(Comparator.comparing(AttendanceDay::day))
                .toList();
        return new Attendance(
                present.stream().mapToInt(AttendanceDay::presentMinutes).sum(),
                reported.stream().mapToInt(AttendanceDay::agreedMinutes).sum(),
                assessment.agreedMinutes(),
                present.size(),
                reported.size(),
                days.size() - reported.size(),
                absences(reported),
                present.stream().mapToInt(AttendanceDay::presentMinutes).max().orElse(0),
                present.stream().map(AttendanceDay::day).findFirst(),
                present.reversed().stream().map(AttendanceDay::day).findFirst());
    }

    private static List<Away> absences(Collection<AttendanceDay> reported) {
        Map<Away, Integer> days = new LinkedHashMap<>();
        for (AttendanceDay day : reported) {
            AttendanceDay.Absence reason = day.absence();
            if (reason != null) {
                days.merge(new Away(reason, day.announced(), 0), 1, Integer::sum);
            }
        }
        return days.entrySet().stream()
                .map(entry -> new Away(entry.getKey().reason(), entry.getKey().announced(), entry.getValue()))
                .sorted(Comparator.comparing(Away::reason)
                        .thenComparing(Away::announced, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }
}
