package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.reading.Unassessed.Why;

class UnassessedTest {

    private static final String SKILL = "language";

    // Each session is "demand:rating"; – is no profile, EB not assessed, and no rating means not rated yet.
    @ParameterizedTest
    @CsvSource({
        "'1:', NOT_TRIED",
        "'1:awp.not-applicable', NOT_TRIED",
        "'1:,1:awp.no-information', NOT_TRIED",
        "'3:awp.no-information', TRIED",
        "'3:awp.not-applicable', TRIED",
        "'2:', TRIED",
        "'1:,2:', TRIED",
        "'EB:,4:', TRIED",
        "'–:awp.no-information,4:', TRIED",
        "'EB:', NOT_ANALYSED",
        "'–:', NOT_ANALYSED",
        "'–:awp.no-information', NOT_ANALYSED",
        "'1:,EB:', NOT_ANALYSED",
        "'1:awp.not-applicable,–:', NOT_ANALYSED",
        "'4:1', NONE",
        "'1:2', NONE",
        "'–:4', NONE",
        "'EB:3,4:awp.no-information', NONE"
    })
    void every_skill_without_a_level_is_in_the_list_of_the_rule(String sessions, String list) {
        Trial trial = new Trial();
        int day = 0;
        for (String session : sessions.split(",", -1)) {
            day++;
            String[] parts = session.split(":", -1);
            String station = "station-" + day;
            UUID held = trial.session(station, day, profile(trial, station, parts[0]));
            if (!parts[1].isEmpty()) {
                trial.stands(held, SKILL, parts[1]);
            }
        }

        assertThat(listed(trial.read().unassessed())).isEqualTo(list);
    }

    @Test
    void a_level_nobody_chose_is_tried_even_where_it_was_never_demanded() {
        Trial trial = new Trial();
        UUID held = trial.session("screws", 1, trial.profile("screws", Map.of()));
        trial.rate(held, SKILL, "2", 0);

        Unassessed unassessed = trial.read().unassessed();

        assertThat(listed(unassessed)).isEqualTo("TRIED");
        assertThat(unassessed.triedNotAssessed().getFirst().places().getFirst().why())
                .isEqualTo(Why.NOT_CHOSEN);
    }

    @Test
    void a_non_rating_nobody_chose_does_not_make_it_tried() {
        Trial trial = new Trial();
        UUID held = trial.session("screws", 1, trial.profile("screws", Map.of()));
        trial.rate(held, SKILL, Scales.EA, 0);

        assertThat(listed(trial.read().unassessed())).isEqualTo("NOT_TRIED");
    }

    @Test
    void before_the_first_session_nothing_is_tried() {
        Unassessed unassessed = new Trial().read().unassessed();

        assertThat(unassessed.notTried())
                .hasSize(14)
                .allMatch(entry -> entry.places().isEmpty());
        assertThat(unassessed.triedNotAssessed()).isEmpty();
        assertThat(unassessed.demandNotAnalysed()).isEmpty();
    }

    @Test
    void the_reason_is_said_per_station() {
        Trial trial = new Trial();
        trial.stands(trial.session("a", 1, trial.profile("a", Map.of(SKILL, "3"))), SKILL, Scales.SI);
        trial.stands(trial.session("b", 2, trial.profile("b", Map.of(SKILL, "2"))), SKILL, Scales.EA);
        trial.session("c", 3, trial.profile("c", Map.of(SKILL, "4")));
        trial.session("d", 4, trial.profile("d", Map.of()));

        List<Unassessed.Place> places =
                trial.read().unassessed().triedNotAssessed().getFirst().places();

        assertThat(places).extracting(Unassessed.Place::station).containsExactly("a-1", "b-1", "c-1");
        assertThat(places)
                .extracting(Unassessed.Place::why)
                .containsExactly(Why.NO_INFORMATION, Why.NOT_APPLICABLE, Why.NOT_RATED);
        assertThat(places)
                .extracting(Unassessed.Place::demand)
                .containsExactly(Demanded.How.OFTEN, Demanded.How.AT_TIMES, Demanded.How.OFTEN);
    }

    private static @Nullable UUID profile(Trial trial, String station, String demand) {
        Map<String, String> demands = new HashMap<>();
        demands.put(SKILL, "EB".equals(demand) ? Scales.EB : demand);
        return "–".equals(demand) ? null : trial.profile(station, demands);
    }

    private static String listed(Unassessed unassessed) {
        if (holds(unassessed.notTried())) {
            return "NOT_TRIED";
        }
        if (holds(unassessed.triedNotAssessed())) {
            return "TRIED";
        }
        return holds(unassessed.demandNotAnalysed()) ? "NOT_ANALYSED" : "NONE";
    }

    private static boolean holds(List<Unassessed.Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.item().equals(SKILL));
    }
}
