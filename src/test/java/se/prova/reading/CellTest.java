package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.instrument.Axis;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;
import se.prova.station.Demand;

// The cross-table, all its cells, read through a whole assessment and checked against the words that are printed.
class CellTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages.reading",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4  | Kravet möts | Osäkert – krävs ofta | Kravet möts inte – krävs ofta | Kravet möts inte – krävs ofta | Säger emot – behöver redas ut | Inte visat | Inte sett än
        3  | Kravet möts | Osäkert – krävs ofta | Kravet möts inte – krävs ofta | Kravet möts inte – krävs ofta | Säger emot – behöver redas ut | Inte visat | Inte sett än
        2  | Kravet möts | Osäkert – krävs ibland | Kravet möts inte – krävs ibland | Kravet möts inte – krävs ibland | Kontrollera – krävs ibland, men skattat som ej aktuellt | Inte visat | Inte sett än
        1  | Säger emot – behöver redas ut | Säger emot – behöver redas ut | Säger emot – behöver redas ut | Säger emot – behöver redas ut | Krävs aldrig här | Krävs aldrig här | Krävs aldrig här
        EB | Ingen jämförelse – kravet är inte bedömt | Ingen jämförelse – kravet är inte bedömt | Ingen jämförelse – kravet är inte bedömt | Ingen jämförelse – kravet är inte bedömt | Ingen jämförelse – kravet är inte bedömt | Ingen jämförelse – kravet är inte bedömt | Inte sett än
        –  | Ingen jämförelse – passet hölls utan kravprofil | Ingen jämförelse – passet hölls utan kravprofil | Ingen jämförelse – passet hölls utan kravprofil | Ingen jämförelse – passet hölls utan kravprofil | Ingen jämförelse – passet hölls utan kravprofil | Ingen jämförelse – passet hölls utan kravprofil | Inte sett än
        """)
    void reads_every_demand_with_every_rating(
            String demand, String four, String three, String two, String one, String ea, String si, String none) {
        assertThat(List.of(
                        word(demand, "4"),
                        word(demand, "3"),
                        word(demand, "2"),
                        word(demand, "1"),
                        word(demand, Scales.EA),
                        word(demand, Scales.SI),
                        word(demand, "")))
                .containsExactly(four, three, two, one, ea, si, none);
    }

    @ParameterizedTest
    @CsvSource({"4", "3", "2", "1", "EB", "–"})
    void what_is_rated_but_not_chosen_is_said_first(String demand) {
        Trial trial = new Trial();
        UUID session = trial.session("screws", 1, profile(trial, demand));
        trial.rate(session, "posture", "2", 0);

        SkillReading read = trial.read("screws", "posture");

        assertThat(read.cell()).isEqualTo(Cell.NOT_CHOSEN);
        assertThat(read.occasions().getFirst().proposed().orElseThrow().rating())
                .isEqualTo(new Rating.Rated(2));
        assertThat(read.conclusion()).isEmpty();
    }

    @Test
    void a_profile_for_another_unit_gives_no_comparison() {
        Trial trial = new Trial();
        trial.profileUnit = new UUID(1, 2);

        assertThat(standing(trial, "4").cell()).isEqualTo(Cell.ANOTHER_STATION);
    }

    @Test
    void a_profile_for_another_station_gives_no_comparison() {
        Trial trial = new Trial();
        UUID session = trial.session("cleaning", 1, profile(trial, "4"));
        trial.stands(session, "posture", "4");

        assertThat(trial.read("cleaning", "posture").cell()).isEqualTo(Cell.ANOTHER_STATION);
    }

    @Test
    void a_skill_missing_from_the_profile_gives_no_comparison() {
        Trial trial = new Trial();
        UUID profile = trial.profileOf("screws", List.of(new Demand("language", new Rating.Rated(4), "")));
        trial.stands(trial.session("screws", 1, profile), "posture", "4");

        assertThat(trial.read("screws", "posture").cell()).isEqualTo(Cell.NOT_ANALYSED);
    }

    @Test
    void a_rating_under_another_revision_gives_no_comparison_and_no_level() {
        Trial trial = new Trial();
        trial.sessionRevision = "2";

        SkillReading read = standing(trial, "4");

        assertThat(read.cell()).isEqualTo(Cell.ANOTHER_SCALE);
        assertThat(read.range()).isEmpty();
        assertThat(read.timesRated()).isEqualTo(1);
    }

    @Test
    void a_rating_outside_the_scale_gives_no_comparison() {
        assertThat(standing(new Trial(), "9").cell()).isEqualTo(Cell.ANOTHER_SCALE);
        assertThat(standing(new Trial(), "wri.no-information").cell()).isEqualTo(Cell.ANOTHER_SCALE);
    }

    @Test
    void two_scales_of_quality_are_never_read_together() {
        Trial trial = new Trial();
        trial.demand = Scales.instrument("awc", Scales.QUALITY, null, Scales.domains());

        assertThat(standing(trial, "4").cell()).isEqualTo(Cell.ANOTHER_SCALE);
    }

    @Test
    void a_scale_of_frequency_is_never_read_as_performance() {
        Trial trial = new Trial();
        trial.performance = Scales.instrument("awp", Scales.FREQUENCY, null, Scales.domains());

        assertThat(standing(trial, "4").cell()).isEqualTo(Cell.ANOTHER_SCALE);
        assertThat(trial.read().counts().getFirst().domains()).isEmpty();
    }

    @Test
    void a_scale_of_other_steps_or_direction_is_not_the_one_the_table_knows() {
        Scale five = new Scale(Axis.QUALITY, Scale.Best.HIGHEST, Scales.levels(1, "a", "b", "c", "d", "e"), List.of());
        Scale turned = new Scale(Axis.QUALITY, Scale.Best.LOWEST, Scales.QUALITY.levels(), List.of());
        for (Scale scale : List.of(five, turned)) {
            Trial trial = new Trial();
            trial.performance = Scales.instrument("awp", scale, null, Scales.domains());
            assertThat(standing(trial, "4").cell()).isEqualTo(Cell.ANOTHER_SCALE);
        }
    }

    private static SkillReading standing(Trial trial, String rating) {
        trial.stands(trial.session("screws", 1, profile(trial, "4")), "posture", rating);
        return trial.read("screws", "posture");
    }

    private static String word(String demand, String rating) {
        Trial trial = new Trial();
        UUID session = trial.session("screws", 1, profile(trial, demand));
        if (!rating.isEmpty()) {
            trial.stands(session, "posture", rating);
        }
        return WORDS.getString(trial.read("screws", "posture").cell().key());
    }

    private static @Nullable UUID profile(Trial trial, String demand) {
        return switch (demand) {
            case "–" -> null;
            case "EB" -> trial.profile("screws", Map.of("posture", Scales.EB));
            default -> trial.profile("screws", Map.of("posture", demand));
        };
    }
}
