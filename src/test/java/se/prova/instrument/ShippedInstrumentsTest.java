package se.prova.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.prova.definition.Problem;
import se.prova.definition.YamlFolder;

class ShippedInstrumentsTest {

    private static final int GUIDANCE_WORDS_MAX = 30;
    private static final int TEXT_WORDS_MAX = 25;

    private static final Definitions SHIPPED = shipped();

    private static final Instrument WRI = instrument("wri");
    private static final Instrument AWP = instrument("awp");
    private static final Instrument AWC = instrument("awc");

    @Test
    void wri_awp_and_awc_ship() {
        assertThat(SHIPPED.all()).extracting(Instrument::id).containsExactly("awc", "awp", "wri");
    }

    @Test
    void wri_has_sixteen_items_in_six_areas() {
        assertThat(WRI.sections()).extracting(section -> section.items().size()).containsExactly(3, 2, 2, 2, 3, 4);
    }

    @Test
    void awp_has_fourteen_skills_in_three_domains() {
        assertThat(AWP.sections()).extracting(section -> section.items().size()).containsExactly(5, 5, 4);
    }

    @Test
    void awc_asks_about_the_skills_of_awp_in_the_same_order_under_the_same_names() {
        assertThat(AWC.items()).extracting(Item::id).isEqualTo(ids(AWP));
        assertThat(AWC.items())
                .extracting(Item::title)
                .isEqualTo(AWP.items().stream().map(Item::title).toList());
        assertThat(AWC.items())
                .extracting(Item::activities)
                .isEqualTo(AWP.items().stream().map(Item::activities).toList());
    }

    @Test
    void skill_ids_are_the_public_ones() {
        assertThat(ids(AWP))
                .containsExactly(
                        "posture",
                        "mobility",
                        "coordination",
                        "strength",
                        "physical-energy",
                        "mental-energy",
                        "knowledge",
                        "temporal-organisation",
                        "space-and-objects",
                        "adaptation",
                        "physicality",
                        "language",
                        "relations",
                        "information-exchange");
    }

    @Test
    void an_occupational_therapist_recognises_the_levels_of_awp_and_awc() {
        assertThat(names(AWP.scale()))
                .containsExactly(
                        "Inkompetent utförande", "Begränsat utförande", "Tveksamt utförande", "Kompetent utförande");
        assertThat(names(AWC.scale())).containsExactly("Förekommer aldrig", "Sporadiskt", "Frekvent", "Alltid");
        assertThat(AWP.item("posture").orElseThrow().title().sv()).isEqualTo("Kroppsställning");
    }

    @Test
    void no_two_scales_can_be_compared() {
        List<Scale> scales = List.of(WRI.scale(), AWP.scale(), AWC.scale(), Objects.requireNonNull(AWP.support()));

        assertThat(scales)
                .extracting(Scale::axis)
                .containsExactly(Axis.INFLUENCE, Axis.QUALITY, Axis.FREQUENCY, Axis.ASSISTANCE);
        for (Scale scale : scales) {
            assertThat(scales.stream().filter(scale::comparableWith)).containsExactly(scale);
        }
    }

    @Test
    void support_has_seven_steps_and_no_good_end() {
        Scale support = Objects.requireNonNull(AWP.support());

        assertThat(support.levels()).extracting(Level::rank).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(support.best()).isEqualTo(Scale.Best.NONE);
    }

    @Test
    void each_instrument_keeps_its_own_kinds_of_non_rating() {
        assertThat(Stream.of(WRI, AWP, AWC)
                        .flatMap(one -> one.scale().nonRatings().stream())
                        .map(one -> one.code() + " " + one.mark() + " " + one.kind()))
                .containsExactly(
                        "wri.not-applicable IA NOT_APPLICABLE",
                        "wri.no-information SI NO_INFORMATION",
                        "awp.no-information SI NO_INFORMATION",
                        "awp.not-applicable EA NOT_APPLICABLE",
                        "awc.not-assessed EB NOT_ASSESSED");
    }

    @Test
    void icf_codes_are_well_formed_and_in_the_swedish_list() {
        for (Item item : everyItem()) {
            assertThat(item.activities()).allMatch(code -> code.matches("d[1-9][0-9]{2,4}"));
            assertThat(item.hints()).allMatch(code -> code.matches("[be][1-8][0-9]{2,4}"));
            assertThat(item.activities()).as("not in ICF 2018.2").doesNotContain("d161");
        }
    }

    @Test
    void skills_point_to_fks_activity_areas() {
        assertThat(AWP.items())
                .extracting(item -> item.proposedArea().orElseThrow().name().charAt(0))
                .containsExactly('M', 'M', 'M', 'M', 'L', 'L', 'L', 'L', 'L', 'L', 'C', 'C', 'O', 'C');
    }

    @Test
    void every_text_is_in_swedish_and_english() {
        assertThat(everyText()).allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys("sv", "en"));
    }

    @Test
    void no_text_is_as_long_as_a_manuals() {
        assertThat(everyItem())
                .allSatisfy(
                        item -> assertThat(words(item.guidance())).as(item.id()).isBetween(6, GUIDANCE_WORDS_MAX));
        assertThat(everyText()).allSatisfy(text -> assertThat(words(text)).isLessThanOrEqualTo(GUIDANCE_WORDS_MAX));
        assertThat(everyItem())
                .allSatisfy(item -> assertThat(words(item.title())).isLessThanOrEqualTo(TEXT_WORDS_MAX));
    }

    @Test
    void a_stored_definition_is_read_back_as_it_was() {
        for (Instrument one : SHIPPED.all()) {
            String stored = SHIPPED.canonical(one.id(), one.revision()).orElseThrow();

            assertThat(YamlDefinitions.fromCanonical(stored)).isEqualTo(one);
        }
    }

    @Test
    void a_use_keeps_id_revision_hash_and_overlay() {
        assertThat(SHIPPED.ref("awp", "1", "utgåva A"))
                .contains(new DefinitionRef("awp", "1", SHIPPED.hash("awp", "1").orElseThrow(), "utgåva A"));
        assertThat(SHIPPED.ref("awp", "2", "")).isEmpty();
    }

    private static int words(Text text) {
        return text.byLanguage().values().stream()
                .mapToInt(words -> words.split("\\s+").length)
                .max()
                .orElse(0);
    }

    private static List<Item> everyItem() {
        return SHIPPED.all().stream().flatMap(one -> one.items().stream()).toList();
    }

    private static List<Text> everyText() {
        List<Text> texts = new ArrayList<>();
        for (Instrument one : SHIPPED.all()) {
            texts.addAll(List.of(one.title(), one.source(), one.licence()));
            one.sections().forEach(section -> texts.add(section.title()));
            one.items().forEach(item -> texts.addAll(List.of(item.title(), item.guidance())));
            Stream.of(one.scale(), one.support()).filter(Objects::nonNull).forEach(scale -> {
                scale.levels().forEach(level -> texts.addAll(List.of(level.name(), level.word())));
                scale.nonRatings().forEach(nonRating -> texts.add(nonRating.name()));
            });
        }
        return texts;
    }

    private static List<String> ids(Instrument instrument) {
        return instrument.items().stream().map(Item::id).toList();
    }

    private static List<String> names(Scale scale) {
        return scale.levels().stream().map(level -> level.name().sv()).toList();
    }

    private static Instrument instrument(String id) {
        return SHIPPED.instrument(id, "1").orElseThrow();
    }

    private static Definitions shipped() {
        List<Problem> problems = new ArrayList<>();
        Definitions read =
                YamlDefinitions.read(List.of(YamlFolder.shipped(YamlDefinitions.class.getClassLoader())), problems);
        assertThat(problems).isEmpty();
        return read;
    }
}
