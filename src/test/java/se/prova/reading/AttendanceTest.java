package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.AttendanceDay.Absence;
import se.prova.reading.Attendance.Away;

class AttendanceTest {

    private final Trial trial = new Trial();

    @Test
    void time_present_stands_against_the_time_agreed_on_reported_days() {
        day(1, "09:00", "11:40", null, null);
        day(2, "09:00", "11:00", null, null);
        day(3, null, null, Absence.ILLNESS, true);
        day(4, null, null, null, null);

        Attendance attendance = trial.read().attendance();

        assertThat(attendance.presentMinutes()).isEqualTo(280);
        assertThat(attendance.agreedMinutes()).isEqualTo(3 * 180);
        assertThat(attendance.agreedWholeMinutes()).isEqualTo(2_400);
        assertThat(attendance.daysPresent()).isEqualTo(2);
        assertThat(attendance.daysReported()).isEqualTo(3);
        assertThat(attendance.daysUnreported()).isEqualTo(1);
        assertThat(attendance.longestMinutes()).isEqualTo(160);
        assertThat(attendance.first()).contains(Trial.FIRST_DAY);
        assertThat(attendance.last()).contains(Trial.FIRST_DAY.plusDays(1));
    }

    @Test
    void absences_are_counted_by_reason_and_by_whether_they_were_announced() {
        day(1, null, null, Absence.UNKNOWN, false);
        day(2, null, null, Absence.ILLNESS, null);
        day(3, null, null, Absence.ILLNESS, false);
        day(4, null, null, Absence.ILLNESS, true);
        day(5, null, null, Absence.ILLNESS, true);

        assertThat(trial.read().attendance().absences())
                .containsExactly(
                        new Away(Absence.ILLNESS, true, 2),
                        new Away(Absence.ILLNESS, false, 1),
                        new Away(Absence.ILLNESS, null, 1),
                        new Away(Absence.UNKNOWN, false, 1));
    }

    @Test
    void a_day_left_early_is_a_day_present_and_an_absence() {
        day(1, "09:00", "10:00", Absence.CARE_OF_CHILD, true);

        Attendance attendance = trial.read().attendance();

        assertThat(attendance.daysPresent()).isEqualTo(1);
        assertThat(attendance.absences()).containsExactly(new Away(Absence.CARE_OF_CHILD, true, 1));
    }

    @Test
    void days_that_nobody_reported_are_no_absence() {
        day(1, null, null, null, null);

        Attendance attendance = trial.read().attendance();

        assertThat(attendance)
                .isEqualTo(new Attendance(0, 0, 2_400, 0, 0, 1, List.of(), 0, Optional.empty(), Optional.empty()));
    }

    private void day(
            int day,
            @Nullable String from,
            @Nullable String until,
            @Nullable Absence absence,
            @Nullable Boolean announced) {
        trial.days.add(new AttendanceDay(
                trial.id(),
                trial.id(),
                Trial.FIRST_DAY.plusDays(day - 1L),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                from == null ? null : LocalTime.parse(from),
                until == null ? null : LocalTime.parse(until),
                absence,
                announced,
                "",
                "",
                1));
    }
}
