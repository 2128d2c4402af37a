package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.prova.assessment.AttendanceDay;
import se.prova.reading.Basis.Floor;
import se.prova.reading.Basis.Kind;
import se.prova.reading.Basis.Shortfall;
import se.prova.session.EventData;

class BasisTest {

    private final Trial trial = new Trial();

    @Test
    void just_enough_is_enough() {
        enough();

        assertThat(trial.read().basis().shortfalls()).isEmpty();
        assertThat(trial.read().basis().preliminary()).isFalse();
    }

    @Test
    void every_shortfall_is_named_with_what_there_is_and_what_is_needed() {
        seen("screws", 1, "language");

        assertThat(trial.read().basis().preliminary()).isTrue();
        assertThat(trial.read().basis().shortfalls())
                .containsExactly(
                        new Shortfall(Kind.SESSIONS, 1, 3, ""),
                        new Shortfall(Kind.DATES, 1, 3, ""),
                        new Shortfall(Kind.STATIONS, 1, 2, ""),
                        new Shortfall(Kind.PRESENT_MINUTES, 0, 360, ""),
                        new Shortfall(Kind.SKILL_SEEN, 1, 2, "language"));
    }

    @Test
    void a_skill_concluded_on_but_seen_once_is_named() {
        enough();
        seen("screws", 4, "strength");

        assertThat(trial.read().basis().shortfalls()).containsExactly(new Shortfall(Kind.SKILL_SEEN, 1, 2, "strength"));
    }

    @Test
    void a_skill_without_information_is_not_seen() {
        enough();
        UUID profile = trial.profile("screws", Map.of("strength", "3"));
        trial.stands(trial.session("screws", 4, profile), "strength", Scales.SI);

        assertThat(trial.read().basis().seen()).containsEntry("strength", 0).containsEntry("posture", 3);
        assertThat(trial.read().basis().preliminary()).isFalse();
    }

    @Test
    void the_floor_is_the_sites_to_set() {
        seen("screws", 1, "language");

        assertThat(Reading.of(trial.material(), new Floor(1, 1, 1, 0, 1))
                        .basis()
                        .preliminary())
                .isFalse();
        assertThatThrownBy(() -> new Floor(-1, 1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_session_in_which_nothing_was_recorded_does_not_count() {
        UUID empty = trial.session("screws", 1, null);
        assertThat(trial.read().basis().sessions()).isZero();

        UUID note = trial.record(empty, new EventData.Noted("Kom", EventData.Source.SEEN, "", null));
        assertThat(trial.read().basis().sessions()).isEqualTo(1);

        trial.retract(empty, note);
        trial.record(empty, new EventData.Started());
        assertThat(trial.read().basis().sessions()).isZero();
    }

    private void enough() {
        seen("screws", 1, "posture");
        seen("screws", 2, "posture");
        seen("cleaning", 3, "posture");
        trial.days.add(day(1));
        trial.days.add(day(2));
    }

    private void seen(String station, int day, String skill) {
        UUID profile = trial.profile(station, Map.of(skill, "3"));
        trial.stands(trial.session(station, day, profile), skill, "4");
    }

    private AttendanceDay day(int day) {
        return new AttendanceDay(
                trial.id(),
                trial.id(),
                Trial.FIRST_DAY.plusDays(day - 1L),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                null,
                null,
                "",
                "",
                1);
    }
}
