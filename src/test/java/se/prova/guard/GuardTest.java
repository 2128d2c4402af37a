package se.prova.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.guard.Hit.Piece;

class GuardTest {

    private static final Guard GUARD = YamlGuard.of(Optional.empty());

    private static List<Hit> read(Passage.Kind kind, String text) {
        return GUARD.read(List.of(new Passage("finding/1", kind, text)), YamlGuard.SAMPLE);
    }

    private static List<String> rules(String text) {
        return read(Passage.Kind.ASSESSED, text).stream()
                .map(hit -> hit.rule().id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Efter passet sade Tore: ”Jag har adhd och kan aldrig stå still.”",
                "Efter passet sade Tore: »Jag har adhd«.",
                "Efter passet sade Tore: \"Jag har adhd\".",
                "Efter passet sade Tore: “Jag har adhd”."
            })
    void what_is_quoted_is_never_read(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @Test
    void a_quotation_that_nobody_closed_hides_nothing() {
        assertThat(rules("Tore sade ”att det beror på adhd.")).containsExactly("diagnosis");
        assertThat(rules("En 5\" skruv satt fast, och det beror på hans adhd.")).containsExactly("diagnosis");
    }

    @Test
    void the_words_found_are_marked_in_their_sentence() {
        Hit hit = read(Passage.Kind.ASSESSED, "Först en mening. Svårigheten beror på adhd, vid tre av fyra pass.")
                .getFirst();
        assertThat(hit.pieces())
                .containsExactly(
                        new Piece("Svårigheten beror på ", false),
                        new Piece("adhd", true),
                        new Piece(", vid tre av fyra pass.", false));
    }

    @Test
    void one_sentence_is_told_once_for_each_rule_with_all_its_words() {
        List<Hit> hits = read(Passage.Kind.ASSESSED, "Tore är lat, slö och omotiverad.");
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().marks()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"REPORTED,0", "GIVEN,0", "OBSERVED,1", "ASSESSED,1", "ANSWER,1", "PLAIN,0"})
    void what_somebody_told_may_say_always(Passage.Kind kind, int hits) {
        assertThat(read(kind, "Arbetet blir alltid klart i tid.")).hasSize(hits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hylla F 12",
                "hylla F12",
                "lådan C12.1",
                "serie M54",
                "hanterade 12 kg-lådor",
                "ett snitt i kartongen med kniv",
                "närvarande 31 av 40 timmar",
                "tre hjälpmedel"
            })
    void everyday_words_are_left_alone(String words) {
        assertThat(rules("Under passet: " + words + " vid två tillfällen.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F32.1", "M54.5", "F84.5", "G43.9", "Z73.0"})
    void a_code_of_icd_is_a_diagnosis(String code) {
        assertThat(rules("Enligt journalen " + code + " sedan 2019.")).containsExactly("diagnosis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19800106-2382",
                "800106-2382",
                "198001062382",
                "8001062382",
                "800106–2382",
                "19800106 2382",
                "19120211+9150",
                "840979-2382"
            })
    void a_number_of_a_person_is_found_however_it_is_put(String number) {
        assertThat(rules("Lånet togs av " + number + ".")).containsExactly("personal-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19800106-2383", "20261103-0900", "070-123 45 67", "2026110312", "123456-7890"})
    void a_number_that_is_nobodys_is_left_alone(String number) {
        assertThat(rules("Lånet har nummer " + number + ".")).isEmpty();
    }

    @Test
    void a_limitation_needs_how_often_or_how_long_in_the_sentence_or_beside_it() {
        assertThat(rules("Tore klarar inte buller.")).containsExactly("limitation-without-extent");
        assertThat(rules("Tore klarar inte buller. Det märktes vid tre av fyra pass."))
                .isEmpty();
        assertThat(rules("Tore klarar inte buller. Bordet är rött. Det märktes vid tre av fyra pass."))
                .containsExactly("limitation-without-extent");
    }

    @Test
    void hours_are_held_against_what_was_recorded_and_against_nothing_where_nothing_was() {
        List<Passage> claim =
                List.of(new Passage("finding/1", Passage.Kind.ANSWER, "Hon klarade fyra timmar per dag."));
        Facts none = new Facts(LocalDate.of(2026, 11, 20), Optional.empty(), Set.of(), List.of());
        Facts enough = new Facts(
                LocalDate.of(2026, 11, 20),
                Optional.of(new Facts.Presence(2_400, 2_400, 10, 10, 240, 1_200)),
                Set.of(),
                List.of());
        assertThat(GUARD.read(claim, YamlGuard.SAMPLE))
                .extracting(hit -> hit.rule().id())
                .containsExactly("presence-contradicted");
        assertThat(GUARD.read(claim, enough)).isEmpty();
        assertThat(GUARD.read(claim, none)).isEmpty();
    }

    @Test
    void a_skill_said_of_every_station_is_held_against_stations_that_differ() {
        String text = "Tore håller fokus i alla uppgifter.";
        Facts even = new Facts(LocalDate.of(2026, 11, 20), Optional.empty(), Set.of(), List.of());
        assertThat(rules(text)).containsExactly("stations-contradicted");
        assertThat(GUARD.read(List.of(new Passage("x", Passage.Kind.ASSESSED, text)), even))
                .isEmpty();
    }

    @Test
    void an_area_over_the_recipients_limit_is_told_with_its_numbers() {
        var fits = new Facts.Length("forsakringskassan", "LEARNING", 3_500, 3_500);
        var over = new Facts.Length("forsakringskassan", "MOBILITY", 3_501, 3_500);
        Facts facts = new Facts(LocalDate.of(2026, 11, 20), Optional.empty(), Set.of(), List.of(fits, over));
        assertThat(GUARD.read(List.of(), facts)).extracting(Hit::length).containsExactly(over);
    }

    @Test
    void reading_costs_as_much_more_as_the_text_is_longer_whatever_it_says() {
        for (String unit : List.of(
                "arbetsförmåga ",
                "50 ",
                "inte ",
                "a ",
                "”",
                "\"",
                "svårt att ",
                "(((",
                "F32.",
                "kan kan kan inte ",
                "i i i medel ",
                "19800106-",
                "en mening. ")) {
            long short1 = steps(unit, 20_000);
            long long2 = steps(unit, 40_000);
            assertThat(long2).as(unit).isLessThanOrEqualTo(2 * short1 + 20_000);
            assertThat(short1).as(unit).isLessThanOrEqualTo(20_000L * 1_500);
        }
    }

    private static long steps(String unit, int characters) {
        Steps steps = new Steps();
        String text = unit.repeat(characters / unit.length() + 1).substring(0, characters);
        GUARD.read(List.of(new Passage("x", Passage.Kind.ASSESSED, text)), YamlGuard.SAMPLE, steps);
        return steps.taken();
    }
}
