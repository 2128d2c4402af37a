package se.prova.assessment;

import java.time.LocalDate;
import java.util.List;
import se.prova.web.Fields;

/**
 * The days of an assessment.
 *
 * @param rows latest day first
 * @param next the form for the next agreed day, filled in with the latest day's times
 */
public record AttendancePage(Entered entered, List<Row> rows, Presence presence, Fields next) {

    /**
     * One day.
     *
     * @param come whether it is today or earlier, so that somebody may have been there
     */
    public record Row(AttendanceDay day, boolean beforePeriod, boolean afterPeriod, boolean come) {

        static Row of(AttendanceDay day, Assessment assessment, LocalDate today) {
            return new Row(
                    day,
                    day.day().isBefore(assessment.periodFrom()),
                    day.day().isAfter(assessment.periodUntil()),
                    !day.day().isAfter(today));
        }

        /** Which sentence tells what came of the day. */
        public String key() {
            if (!day.reported()) {
                return come ? "attendance.day.unreported" : "attendance.day.to-come";
            }
            if (day.presentFrom() == null) {
                return "attendance.day.away";
            }
            boolean asAgreed = day.agreedFrom().equals(day.presentFrom())
                    && day.agreedUntil().equals(day.presentUntil());
            return asAgreed ? "attendance.day.as-agreed" : "attendance.day.other-times";
        }
    }

    static AttendancePage of(Entered entered, List<AttendanceDay> days, Fields next, LocalDate today) {
        return new AttendancePage(
                entered,
                days.reversed().stream()
                        .map(day -> Row.of(day, entered.assessment(), today))
                        .toList(),
                Presence.of(days),
                next);
    }
}
