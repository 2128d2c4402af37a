package se.prova.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.definition.Problem;
import se.prova.definition.YamlFolder;

class OverlaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Definitions SHIPPED = YamlDefinitions.read(
            List.of(YamlFolder.shipped(YamlDefinitions.class.getClassLoader())), new ArrayList<>());
    private static final Instrument AWP = SHIPPED.latest("awp").orElseThrow();

    private static final String HEAD = """
        instrument: awp
        language: sv
        edition: "Kommunens AWP"
        right-holder: "Rättighetshavaren"
        licence-reference: "Avtal 12"
        valid-from: "2026-01-01"
        valid-until: "2026-12-31"
        """;

    @TempDir
    Path folder;

    @Test
    void titles_guidance_and_names_are_replaced_key_by_key() throws IOException {
        write("awp.yaml", HEAD + """
            sections: { motor: "Rörelse" }
            items:
              posture: { title: "Hållning", guidance: "Manualens rad om hållning." }
            levels:
              4: { name: "Nivå fyra", word: "Fyra" }
            non-ratings: { awp.no-information: "Uppgift saknas" }
            """);
        Wording wording = read().wording(AWP, TODAY);

        assertThat(wording.title("posture").sv()).isEqualTo("Hållning");
        assertThat(wording.title("posture").in("en")).isEqualTo("Posture");
        assertThat(wording.screenGuidance("posture").onScreen("sv")).isEqualTo("Manualens rad om hållning.");
        assertThat(wording.sectionTitle("motor").sv()).isEqualTo("Rörelse");
        assertThat(wording.levelName(4).sv()).isEqualTo("Nivå fyra");
        assertThat(wording.levelWord(4).sv()).isEqualTo("Fyra");
        assertThat(wording.nonRatingName("awp.no-information").sv()).isEqualTo("Uppgift saknas");
        assertThat(wording.title("mobility"))
                .isEqualTo(AWP.item("mobility").orElseThrow().title());
        assertThat(wording.levelWord(1).sv()).isEqualTo("Räcker inte");
    }

    @Test
    void the_instrument_never_holds_an_overlays_words() throws IOException {
        write("awp.yaml", HEAD + "items: { posture: { title: \"Hållning\", guidance: \"Hemlig rad\" } }\n");
        Overlays overlays = read();

        assertThat(overlays.wording(AWP, TODAY).title("posture").sv()).isEqualTo("Hållning");
        assertThat(AWP.toString()).doesNotContain("Hållning", "Hemlig rad");
        assertThat(SHIPPED.canonical("awp", "1").orElseThrow()).doesNotContain("Hållning", "Hemlig rad");
    }

    @Test
    void guidance_cannot_be_printed_or_serialised_by_mistake() throws IOException {
        write("awp.yaml", HEAD + "items: { posture: { guidance: \"Hemlig rad\" } }\n");
        ScreenText guidance = read().wording(AWP, TODAY).screenGuidance("posture");

        assertThat(guidance.onScreen("sv")).isEqualTo("Hemlig rad");
        assertThat(guidance.toString()).isEqualTo("ScreenText");
        assertThat(String.valueOf(new JsonMapper()
                        .configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, false)
                        .valueToTree(guidance)))
                .isEqualTo("{}");
    }

    @Test
    void the_edition_tells_which_words_were_on_the_screen() throws IOException {
        write("awp.yaml", HEAD + "items: { posture: { title: \"Hållning\" } }\n");
        String first = read().wording(AWP, TODAY).edition();
        write("awp.yaml", HEAD + "items: { posture: { title: \"Kroppshållning\" } }\n");
        String second = read().wording(AWP, TODAY).edition();

        assertThat(first).matches("Kommunens AWP \\[[0-9a-f]{12}]");
        assertThat(second).startsWith("Kommunens AWP [").isNotEqualTo(first);
    }

    @Test
    void without_an_overlay_our_own_words_stand_and_there_is_no_edition() {
        Wording wording = Overlays.none().wording(AWP, TODAY);

        assertThat(wording.edition()).isEmpty();
        assertThat(wording.title()).isEqualTo(AWP.title());
        assertThat(Overlays.none().warnings(TODAY)).isEmpty();
    }

    @Test
    void an_overlay_is_used_from_its_first_day_through_its_last() throws IOException {
        write("awp.yaml", HEAD + "title: \"Vårt\"\n" + everyItem());
        Overlays overlays = read();

        assertThat(List.of("2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"))
                .extracting(day ->
                        overlays.wording(AWP, LocalDate.parse(day)).title().sv().equals("Vårt"))
                .containsExactly(false, true, true, false);
        assertThat(overlays.warnings(TODAY)).isEmpty();
        assertThat(overlays.warnings(LocalDate.parse("2027-01-01")))
                .containsExactly(problem(
                        "awp.yaml", 0, "", "Tillägget gällde till och med 2026-12-31. Provas egna texter visas."));
        assertThat(overlays.warnings(LocalDate.parse("2025-12-31")))
                .containsExactly(problem(
                        "awp.yaml",
                        0,
                        "",
                        "Tillägget gäller från och med 2026-01-01. Provas egna texter visas så länge."));
    }

    @Test
    void misspelt_and_swallowed_entries_are_told_and_the_rest_is_used() throws IOException {
        write("awp.yaml", HEAD + """
            colour: "blå"
            items:
              postur: { title: "Hållning" }
              posture: { titel: "Hållning", guidance: no }
              strength: { title: "Kraft" }
            levels: { 5: { word: "Fem" } }
            """);
        Overlays overlays = read();

        assertThat(overlays.wording(AWP, TODAY).title("strength").sv()).isEqualTo("Kraft");
        assertThat(overlays.wording(AWP, TODAY).title("posture").sv()).isEqualTo("Kroppsställning");
        assertThat(overlays.warnings(TODAY))
                .filteredOn(warning -> warning.line() > 1)
                .containsExactly(
                        problem("awp.yaml", 8, "/colour", "/colour finns inte i awp. Raden används inte."),
                        problem("awp.yaml", 10, "/items/postur", "/items/postur finns inte i awp. Raden används inte."),
                        problem(
                                "awp.yaml",
                                11,
                                "/items/posture/guidance",
                                "no är inte en text för YAML. Skriv den inom citattecken. Raden används inte."),
                        problem(
                                "awp.yaml",
                                11,
                                "/items/posture/titel",
                                "/items/posture/titel finns inte i awp. Raden används inte."),
                        problem("awp.yaml", 13, "/levels/5", "/levels/5 finns inte i awp. Raden används inte."));
    }

    @Test
    void missing_entries_are_listed_once() throws IOException {
        write("awp.yaml", HEAD + everyItem().replace("  language: { title: \"T\", guidance: \"G\" }\n", ""));

        assertThat(read().warnings(TODAY))
                .containsExactly(problem(
                        "awp.yaml",
                        1,
                        "",
                        "Tillägget saknar rader för language/guidance, language/title. Provas egna texter visas där."));
    }

    @Test
    void a_file_without_its_head_is_not_used() throws IOException {
        write(
                "awp.yaml",
                HEAD.replace("edition: \"Kommunens AWP\"\n", "").replace("2026-12-31", "sommaren")
                        + "title: \"Vårt\"\n");
        Overlays overlays = read();

        assertThat(overlays.wording(AWP, TODAY).title()).isEqualTo(AWP.title());
        assertThat(overlays.warnings(TODAY))
                .extracting(Problem::line, Problem::path, Problem::message)
                .containsExactly(
                        tuple(1, "", "Tillägget används inte förrän detta är rättat."),
                        tuple(1, "/edition", "Nyckeln edition saknas."),
                        tuple(6, "/valid-until", "sommaren är inget datum. Skriv det som 2026-01-31."));
    }

    @Test
    void an_unknown_instrument_and_a_broken_file_do_no_harm() throws IOException {
        write("bad.yaml", "a: [\n");
        write("xyz.yaml", HEAD.replace("instrument: awp", "instrument: xyz"));

        assertThat(read().warnings(TODAY))
                .extracting(warning -> warning.message().substring(0, 28))
                .containsExactly("Går inte att läsa som YAML. ", "Instrumentet xyz finns inte.");
    }

    @Test
    void of_two_that_compete_the_later_is_used_and_told() throws IOException {
        write("a.yaml", HEAD + "title: \"Äldre\"\n" + everyItem());
        write("b.yaml", HEAD.replace("2026-01-01", "2026-06-01") + "title: \"Nyare\"\n" + everyItem());
        Overlays overlays = read();

        assertThat(overlays.wording(AWP, TODAY).title().sv()).isEqualTo("Nyare");
        assertThat(overlays.warnings(TODAY))
                .containsExactly(problem(
                        "a.yaml",
                        0,
                        "",
                        folder + "/b.yaml gäller samtidigt, för samma instrument"
                                + " och språk. Det med senaste startdag används."));
    }

    @Test
    void a_missing_folder_is_told_and_our_own_words_stand() {
        Overlays overlays = YamlOverlays.read(folder.resolve("saknas"), SHIPPED);

        assertThat(overlays.wording(AWP, TODAY).title()).isEqualTo(AWP.title());
        assertThat(overlays.warnings(TODAY))
                .extracting(Problem::message)
                .containsExactly("Mappen med tillägg finns inte eller går inte att läsa. Provas egna texter visas.");
    }

    private Overlays read() {
        return YamlOverlays.read(folder, SHIPPED);
    }

    private Problem problem(String file, int line, String path, String message) {
        return new Problem(folder + "/" + file, line, path, message);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String everyItem() {
        return AWP.items().stream()
                .map(item -> "  " + item.id() + ": { title: \"T\", guidance: \"G\" }\n")
                .collect(Collectors.joining("", "items:\n", ""));
    }
}
