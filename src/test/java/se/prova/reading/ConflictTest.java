package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictTest {

    private static final String SKILL = "strength";

    private final Trial trial = new Trial();
    private final UUID never = trial.session("screws", 1, trial.profile("screws", Map.of(SKILL, "1")));

    @Test
    void a_level_for_what_is_never_demanded_blocks_signing() {
        trial.stands(never, SKILL, "4");

        Reading reading = trial.read();

        assertThat(reading.blocking())
                .singleElement()
                .isEqualTo(new Conflict("screws-1", SKILL, never, Trial.FIRST_DAY, Cell.CONFLICT, Optional.empty()));
        assertThat(reading.checks()).isEmpty();
    }

    @Test
    void an_explanation_keeps_the_conflict_and_lifts_the_block() {
        trial.stands(never, SKILL, "4");
        UUID event = trial.explain("screws", SKILL, never, "Lådorna bars ut den dagen.");

        Reading reading = trial.read();

        assertThat(reading.blocking()).isEmpty();
        assertThat(reading.conflicts().getFirst().explanation().orElseThrow())
                .isEqualTo(new Conflict.Explanation(event, Trial.ANNA, "Lådorna bars ut den dagen."));
    }

    @Test
    void a_retracted_explanation_blocks_again() {
        trial.stands(never, SKILL, "4");
        trial.retract(null, trial.explain("screws", SKILL, never, "Fel rad."));

        assertThat(trial.read().blocking()).hasSize(1);
    }

    @Test
    void an_explanation_holds_for_its_own_session_and_skill_only() {
        trial.stands(never, SKILL, "4").stands(never, "language", "4");
        UUID later = trial.session("screws", 2, trial.profile("screws", Map.of()));
        trial.stands(later, SKILL, "4");
        trial.explain("screws", SKILL, never, "Lådorna bars ut den dagen.");

        assertThat(trial.read().blocking())
                .extracting(Conflict::skill, Conflict::session)
                .containsExactlyInAnyOrder(tuple(SKILL, later), tuple("language", never));
    }

    @Test
    void striking_the_rating_resolves_it() {
        UUID rated = trial.rate(never, SKILL, "4", 0);
        trial.choose(never, SKILL, rated);
        assertThat(trial.read().blocking()).hasSize(1);

        trial.retract(never, rated);

        assertThat(trial.read().conflicts()).isEmpty();
    }

    @Test
    void a_conflict_in_a_session_not_concluded_on_still_blocks() {
        trial.stands(never, SKILL, "4");
        UUID later = trial.session("screws", 2, trial.profile("screws", Map.of(SKILL, "3")));
        trial.stands(later, SKILL, "4");
        trial.conclude("screws", SKILL, later, "");

        assertThat(trial.read("screws", SKILL).cell()).isEqualTo(Cell.MET);
        assertThat(trial.read().blocking()).hasSize(1);
    }

    @Test
    void not_applicable_where_it_is_demanded_often_blocks_and_at_times_is_a_check() {
        UUID often = trial.session("a", 2, trial.profile("a", Map.of(SKILL, "3")));
        UUID times = trial.session("b", 3, trial.profile("b", Map.of(SKILL, "2")));
        trial.stands(often, SKILL, Scales.EA);
        trial.stands(times, SKILL, Scales.EA);

        Reading reading = trial.read();

        assertThat(reading.conflicts()).extracting(Conflict::session).containsExactly(often);
        assertThat(reading.checks()).extracting(Conflict::session).containsExactly(times);
        assertThat(reading.checks()).noneMatch(Conflict::blocksSigning);
    }
}
