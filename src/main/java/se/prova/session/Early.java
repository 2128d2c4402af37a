package se.prova.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;

/**
 * A session before what was agreed. It is told and kept: what happened, happened.
 *
 * @param day the first day of the period, where the session lies before it; else the day itself
 * @param time the agreed start of that day; null where the whole period had not begun
 */
record Early(LocalDate day, @Nullable LocalTime time) {

    static Optional<Early> than(Assessment assessment, List<AttendanceDay> days, LocalDate day, LocalTime time) {
        if (day.isBefore(assessment.periodFrom())) {
            return Optional.of(new Early(assessment.periodFrom(), null));
        }
        return days.stream()
                .filter(agreed -> agreed.day().equals(day) && time.isBefore(agreed.agreedFrom()))
                .findFirst()
                .map(agreed -> new Early(day, agreed.agreedFrom()));
    }
}
