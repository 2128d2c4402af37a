package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.prova.instrument.Level;
import se.prova.session.EventData;

// The worked case: five stations in six sessions. Computer work goes wrong twice, the others go well.
class BollnasTest {

    private final Trial trial = new Trial();
    private final Map<String, UUID> profiles = new HashMap<>();
    private Reading reading = trial.read();

    // Demand and ratings per skill, in the instrument's order; a hyphen is "not rated".
    @BeforeEach
    void record() {
        held("snowracer", 1, "3 3 3 3 3 2 2 2 2 2 1 1 1 1", "4 4 4 4 4 4 4 4 4 4 EA EA EA EA");
        String computer = "3 2 3 1 2 4 4 3 2 3 1 1 1 2";
        UUID first = held("computer", 9, computer, "4 4 3 EA 4 1 1 2 3 2 EA EA EA 2");
        UUID second = held("computer", 17, computer, "4 4 3 EA 4 2 1 2 3 2 EA EA EA 3");
        held("screws", 10, "3 3 4 1 2 3 3 2 3 2 1 1 1 1", "4 4 4 - 4 4 4 SI 4 4 - - - -");
        held("guards", 11, "3 3 4 2 2 3 3 2 3 2 1 1 1 1", "4 4 4 4 4 4 4 4 4 4 EA EA EA EA");
        held("cleaning", 12, "4 4 3 3 4 2 2 3 3 2 1 1 1 2", "4 4 4 3 3 4 4 4 4 4 EA EA EA 4");
        trial.conclude("computer", "mental-energy", second, "");
        trial.conclude("computer", "information-exchange", second, "");
        trial.record(first, view("3.5", EventData.Difficulty.HARD));
        trial.record(second, view("4", EventData.Difficulty.HARD));
        reading = trial.read();
    }

    @Test
    void the_stations_stand_side_by_side_in_the_order_they_were_tried() {
        assertThat(reading.stations())
                .extracting(StationReading::task)
                .containsExactly("snowracer", "computer", "screws", "guards", "cleaning");
        assertThat(reading.station("computer-1").orElseThrow().times()).hasSize(2);
    }

    @Test
    void every_station_is_counted_with_its_denominator() {
        assertThat(reading.counts())
                .extracting(Counts::cells)
                .containsExactly(
                        new Counts.Cells(10, 10, 0, 0, 4, 0, 0),
                        new Counts.Cells(10, 3, 3, 4, 4, 0, 0),
                        new Counts.Cells(8, 8, 0, 0, 5, 1, 0),
                        new Counts.Cells(10, 10, 0, 0, 4, 0, 0),
                        new Counts.Cells(11, 9, 2, 0, 3, 0, 0));
    }

    @Test
    void levels_are_counted_per_domain() {
        Counts.Domain motor = reading.counts().get(1).domains().getFirst();

        assertThat(motor.rated()).isEqualTo(4);
        assertThat(motor.levels()).extracting(Counts.OfLevel::skills).containsExactly(0, 0, 1, 3);
        assertThat(motor.without()).extracting(Counts.OfNonRating::skills).containsExactly(0, 1);
    }

    @Test
    void the_computer_station_reads_as_in_the_drawing() {
        StationReading computer = reading.station("computer-1").orElseThrow();

        assertThat(computer.skills())
                .extracting(SkillReading::cell)
                .containsExactly(
                        Cell.MET,
                        Cell.MET,
                        Cell.UNCERTAIN_OFTEN,
                        Cell.NEVER_HERE,
                        Cell.MET,
                        Cell.UNMET_OFTEN,
                        Cell.UNMET_OFTEN,
                        Cell.UNMET_OFTEN,
                        Cell.UNCERTAIN_AT_TIMES,
                        Cell.UNMET_OFTEN,
                        Cell.NEVER_HERE,
                        Cell.NEVER_HERE,
                        Cell.NEVER_HERE,
                        Cell.UNCERTAIN_AT_TIMES);
    }

    @Test
    void the_panel_has_the_latest_filled_and_the_earlier_hollow() {
        Panel panel = reading.panels().get(1);
        Panel.Row energy = panel.groups().get(1).rows().getFirst();
        Panel.Row strength = panel.groups().getFirst().rows().get(3);

        assertThat(panel.demands()).extracting(level -> level.word().sv()).startsWith("Aldrig");
        assertThat(panel.performances()).extracting(level -> level.word().sv()).startsWith("Räcker inte");
        assertThat(energy.performance()).isEqualTo(new Panel.Spot.Mark(Scales.quality(2)));
        assertThat(energy.others()).containsExactly(Scales.quality(1));
        assertThat(energy.occasions()).isEqualTo(2);
        assertThat(energy.demandsDiffer()).isFalse();
        assertThat(strength.performance())
                .isEqualTo(
                        new Panel.Spot.Named(Scales.QUALITY.nonRating(Scales.EA).orElseThrow()));
        assertThat(strength.others()).isEmpty();
    }

    @Test
    void three_skills_were_never_tried_and_the_fourteen_are_accounted_for() {
        assertThat(reading.unassessed().notTried())
                .extracting(Unassessed.Entry::item)
                .containsExactly("physicality", "language", "relations");
        assertThat(reading.unassessed().triedNotAssessed()).isEmpty();
        assertThat(reading.unassessed().demandNotAnalysed()).isEmpty();
    }

    @Test
    void nothing_speaks_against_anything() {
        assertThat(reading.conflicts()).isEmpty();
        assertThat(reading.checks()).isEmpty();
        assertThat(reading.blocking()).isEmpty();
    }

    @Test
    void the_basis_is_six_sessions_on_six_days_at_five_stations() {
        assertThat(reading.basis().sessions()).isEqualTo(6);
        assertThat(reading.basis().dates()).hasSize(6);
        assertThat(reading.basis().stations()).hasSize(5);
        assertThat(reading.basis().seen()).containsEntry("posture", 6).containsEntry("language", 0);
    }

    @Test
    void well_being_is_a_series_as_it_was_said() {
        assertThat(reading.wellBeing())
                .extracting(
                        point -> point.value().map(BigDecimal::toPlainString).orElse(""))
                .containsExactly("3.5", "4");
        assertThat(reading.stations()
                        .get(1)
                        .times()
                        .getFirst()
                        .ownView()
                        .orElseThrow()
                        .difficulty())
                .isEqualTo(EventData.Difficulty.HARD);
    }

    @Test
    void the_range_at_the_computer_is_two_words() {
        SkillReading exchange = reading.station("computer-1")
                .orElseThrow()
                .skill("information-exchange")
                .orElseThrow();

        assertThat(exchange.range().map(SkillReading.Range::lowest).map(Level::rank))
                .contains(2);
        assertThat(exchange.range().map(SkillReading.Range::highest).map(Level::rank))
                .contains(3);
    }

    private UUID held(String station, int day, String demands, String ratings) {
        Map<String, String> profile = new HashMap<>();
        List<String> demanded = List.of(demands.split(" ", -1));
        List<String> rated = List.of(ratings.split(" ", -1));
        for (int i = 0; i < demanded.size(); i++) {
            profile.put(Scales.SKILLS.get(i), demanded.get(i));
        }
        UUID made = profiles.computeIfAbsent(station, first -> trial.profile(station, profile));
        UUID session = trial.session(station, day, made);
        for (int i = 0; i < rated.size(); i++) {
            String rating = rated.get(i).replace("EA", Scales.EA).replace("SI", Scales.SI);
            if (!"-".equals(rating)) {
                trial.stands(session, Scales.SKILLS.get(i), rating);
            }
        }
        return session;
    }

    private static EventData.OwnView view(String wellBeing, EventData.Difficulty difficulty) {
        return new EventData.OwnView(
                difficulty, EventData.Interest.NO, new BigDecimal(wellBeing), "", false, "Det gick runt.", false);
    }
}
