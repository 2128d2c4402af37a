package se.prova.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.definition.Problem;
import se.prova.definition.WrongDefinitions;

// Each rule is broken once in a municipality's own folder that is right before.
class WrongDefinitionsTest {

    private static final String NEED = """
        id: need
        revision: "1"
        title: { sv: "Behov" }
        source: { sv: "Enheten" }
        licence: { sv: "Fri" }
        scale:
          axis: frequency
          best: none
          levels:
            - { rank: 1, name: { sv: "Aldrig" }, word: { sv: "Aldrig" } }
            - { rank: 2, name: { sv: "Ibland" }, word: { sv: "Ibland" } }
          non-ratings:
            - { code: need.unknown, mark: "VE", kind: not-assessed, name: { sv: "Vet ej" } }
        sections:
          - id: body
            title: { sv: "Kropp" }
            items:
              - id: lift
                title: { sv: "Lyfta" }
                guidance: { sv: "Se hur det går att lyfta." }
                activities: ["d430"]
                hints: ["b730"]
              - id: walk
                title: { sv: "Gå" }
                guidance: { sv: "Se hur det går att gå." }
                activities: ["d450"]
                hints: []
        """;

    private static final String COFFEE = """
        id: coffee
        revision: "1"
        place: { sv: "Kaféet" }
        title: { sv: "Koka kaffe" }
        ordinary: ordinary
        planned-minutes: 20
        picture: "coffee.svg"
        instruction:
          - text: { sv: "Häll i vatten." }
            picture: "coffee.svg"
        materials: [{ sv: "Bryggare" }]
        setup: { sv: "Bryggaren står framme." }
        variations: [{ sv: "Färdigmätt kaffe." }]
        done: [{ sv: "En kanna är klar." }]
        safety: [{ sv: "Kannan är het." }]
        interests: [{ sv: "mat" }]
        look-for:
          lift: { sv: "Lyfter kannan." }
        first-demand:
          instrument: need
          revision: "1"
          demands:
            - { item: lift, rating: 2, motive: { sv: "Kannan lyfts." } }
            - { item: walk, rating: 1, motive: { sv: "Allt är nära." } }
        """;

    private static final String PICTURE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Kaffe</title><path d=\"M0 0h9\"/></svg>";

    @TempDir
    Path own;

    @BeforeEach
    void aFolderThatIsRight() throws IOException {
        Files.createDirectories(own.resolve("stations/pictures"));
        write("need-1.yaml", NEED);
        write("stations/coffee-1.yaml", COFFEE);
        write("stations/pictures/coffee.svg", PICTURE);
    }

    @Test
    void a_municipalitys_own_instrument_and_station_are_loaded_beside_the_shipped() {
        assertThat(YamlStations.check(own)).isEmpty();
        YamlStations.Loaded loaded = YamlStations.load(Optional.of(own));

        assertThat(loaded.definitions().instrument("need", "1")).isPresent();
        assertThat(loaded.definitions().instrument("awp", "1")).isPresent();
        assertThat(loaded.stations().station("coffee", "1").orElseThrow().plannedMinutes())
                .isEqualTo(20);
        assertThat(loaded.stations().picture("coffee.svg")).contains(PICTURE.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: { sv: \"Behov\" } | titel: { sv: \"Behov\" } | 3 | /titel | Nyckeln titel är okänd."
                        + " Kontrollera stavningen.",
                "source: { sv: \"Enheten\" } | source: { en: \"Unit\" } | 4 | /source | Nyckeln sv saknas.",
                "licence: { sv: \"Fri\" } | licence: { sv: \"Fri\", sv: \"Ja\" } | 5 | /licence/sv | Nyckeln sv står"
                        + " två gånger.",
                "{ sv: \"Behov\" } | { sv: no } | 3 | /title/sv | no är inte en text för YAML. Skriv texten inom"
                        + " citattecken: \"no\".",
                "{ sv: \"Behov\" } | { sv: on } | 3 | /title/sv | on är inte en text för YAML. Skriv texten inom"
                        + " citattecken: \"on\".",
                "{ sv: \"Behov\" } | { sv: 010 } | 3 | /title/sv | 010 är inte en text för YAML. Skriv texten inom"
                        + " citattecken: \"010\".",
                "{ sv: \"Behov\" } | { sv: 1.10 } | 3 | /title/sv | 1.10 är inte en text för YAML. Skriv texten inom"
                        + " citattecken: \"1.10\".",
                "revision: \"1\" | revision: 1 | 2 | /revision | 1 är inte en text för YAML. Skriv texten inom"
                        + " citattecken: \"1\".",
                "revision: \"1\" | revision: \"1.0\" | 2 | /revision | 1.0 är inte en revision: ett heltal från 1,"
                        + " inom citattecken.",
                "mark: \"VE\" | mark: \"V E\" | 13 | /scale/non-ratings/0/mark | V E är inte rätt skrivet.",
                "{ sv: \"Behov\" } | { sv: } | 3 | /title/sv | Värdet saknas.",
                "{ sv: \"Behov\" } | { sv: \" \" } | 3 | /title/sv | Texten är tom.",
                "{ sv: \"Behov\" } | \"Behov\" | 3 | /title | Fel sorts värde: här ska stå nycklar med värden.",
                "{ sv: \"Behov\" } | { sv: \"Behov\", Svenska: \"B\" } | 3 | /title/Svenska | Nyckeln Svenska är inte"
                        + " rätt skriven.",
                "axis: frequency | axis: often | 7 | /scale/axis | often finns inte bland valen: quality, frequency,"
                        + " influence, assistance.",
                "rank: 2 | rank: 3 | 11 | /scale/levels/1/rank | Nivåerna ska stå i stigande följd utan lucka: efter 1"
                        + " ska 2 stå, inte 3.",
                "rank: 2 | rank: 02 | 11 | /scale/levels/1/rank | 02 läses inte som det ser ut. Skriv talet med"
                        + " vanliga siffror, eller texten inom citattecken.",
                "rank: 2 | rank: 2.0 | 11 | /scale/levels/1/rank | 2.0 läses inte som det ser ut. Skriv talet med"
                        + " vanliga siffror, eller texten inom citattecken.",
                "rank: 2 | rank: -2 | 11 | /scale/levels/1/rank | För litet: minst 0.",
                "need.unknown | awp.unknown | 13 | /scale/non-ratings/0/code | Koden awp.unknown ska börja med"
                        + " instrumentets id och en punkt: need.",
                "need.unknown | need.Unknown | 13 | /scale/non-ratings/0/code | need.Unknown är ingen kod:"
                        + " instrumentets id, en punkt och ett namn, med a–z, siffror och bindestreck.",
                "id: walk | id: lift | 23 | /sections/0/items/1/id | Id lift används redan i filen.",
                "id: walk | id: Walk_About | 23 | /sections/0/items/1/id | Walk_About är inte ett id: bara a–z,"
                        + " siffror och bindestreck, med en bokstav först.",
                "d450 | d4 | 26 | /sections/0/items/1/activities/0 | d4 är ingen ICF-kod för aktivitet: d och tre till"
                        + " fem siffror.",
                "b730 | x730 | 22 | /sections/0/items/0/hints/0 | x730 är ingen ICF-kod för kroppsfunktion eller"
                        + " omgivning: b eller e och tre till fem siffror.",
                "[\"d450\"] | [\"d450\", \"d450\"] | 26 | /sections/0/items/1/activities | Samma värde står två"
                        + " gånger.",
                "hints: [] | hints: \"b730\" | 27 | /sections/0/items/1/hints | Fel sorts värde: här ska stå en lista.",
                "title: { sv: \"Gå\" } | title: &gå { sv: \"Gå\" } | 24 | /sections/0/items/1/title | Ankare (&namn)"
                        + " används inte. Ta bort det.",
                "title: { sv: \"Gå\" } | title: { sv: !!str Gå } | 24 | /sections/0/items/1/title/sv | Taggar (!namn)"
                        + " används inte. Ta bort den.",
            })
    void a_wrong_instrument_is_told_with_line_place_and_rule(
            String from, String to, int line, String path, String message) throws IOException {
        write("need-1.yaml", replaced(NEED, from, to));

        assertThat(problemsOf("need-1.yaml")).contains(problem("need-1.yaml", line, path, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lift: { sv: \"Lyfter kannan.\" } | lyft: { sv: \"Lyfter kannan.\" } | 18 | /look-for/lyft | lyft är"
                        + " ingen färdighet i need.",
                "lift: { sv: \"Lyfter kannan.\" } | walk: { sv: \"Går.\" } | 23 | /first-demand/demands/0/item |"
                        + " Stationen kräver lift men säger inte hur det syns här. Lägg till raden under look-for.",
                "item: walk | item: run | 24 | /first-demand/demands/1/item | run är ingen färdighet i need.",
                "item: walk | item: lift | 24 | /first-demand/demands/1/item | Kravet på lift står två gånger.",
                "item: walk | item: lift | 22 | /first-demand/demands | Krav saknas för walk.",
                "rating: 1 | rating: 3 | 24 | /first-demand/demands/1/rating | 3 finns inte på skalan i need.",
                "rating: 1 | rating: awc.not-assessed | 24 | /first-demand/demands/1/rating | awc.not-assessed finns"
                        + " inte på skalan i need.",
                "rating: 1 | rating: 01 | 24 | /first-demand/demands/1/rating | 01 läses inte som det ser ut. Skriv"
                        + " talet med vanliga siffror, eller texten inom citattecken.",
                "instrument: need | instrument: nead | 20 | /first-demand/instrument | Instrumentet nead-1 finns inte.",
                "instrument: need | instrument: awp | 20 | /first-demand/instrument | awp mäter inte hur ofta något"
                        + " krävs och kan inte vara en stations kravprofil.",
                "picture: \"coffee.svg\" | picture: \"tea.svg\" | 7 | /picture | Bilden tea.svg finns inte i mappen"
                        + " stations/pictures.",
                "picture: \"coffee.svg\" | picture: \"../x.svg\" | 7 | /picture | ../x.svg är inget bildnamn: bara"
                        + " a–z, siffror och bindestreck, och .svg sist.",
                "planned-minutes: 20 | planned-minutes: 2 | 6 | /planned-minutes | För litet: minst 5.",
                "planned-minutes: 20 | planned-minutes: 1000 | 6 | /planned-minutes | För stort: högst 480.",
                "planned-minutes: 20 | planned-minutes: \"20\" | 6 | /planned-minutes | Fel sorts värde: här ska stå"
                        + " ett heltal.",
                "done: [{ sv: \"En kanna är klar.\" }] | done: [] | 14 | /done | För få: minst 1.",
                "safety: [{ sv: \"Kannan är het.\" }] | risker: [] | 15 | /risker | Nyckeln risker är okänd."
                        + " Kontrollera stavningen.",
                "safety: [{ sv: \"Kannan är het.\" }] | | 1 | `` | Nyckeln safety saknas.",
                "ordinary: ordinary | ordinary: yes | 5 | /ordinary | yes finns inte bland valen: ordinary, adapted.",
            })
    void a_wrong_station_is_told_with_line_place_and_rule(String from, String to, int line, String path, String message)
            throws IOException {
        write("stations/coffee-1.yaml", replaced(COFFEE, from, to == null ? "" : to));

        assertThat(problemsOf("stations/coffee-1.yaml"))
                .contains(problem("stations/coffee-1.yaml", line, path, message));
    }

    @Test
    void a_text_that_is_too_long_and_a_list_that_is_too_long_are_told() throws IOException {
        write(
                "need-1.yaml",
                NEED.replace("\"Behov\"", '"' + "a".repeat(501) + '"')
                        .replace("[\"d450\"]", "[d101, d102, d103, d104, d105, d106, d107, d108, d109, d110, d111]"));

        assertThat(YamlStations.check(own))
                .containsExactly(
                        problem("need-1.yaml", 3, "/title/sv", "För långt: högst 500 tecken."),
                        problem("need-1.yaml", 26, "/sections/0/items/1/activities", "För många: högst 10."));
    }

    @Test
    void two_non_ratings_with_one_code_are_told() throws IOException {
        String line = "    - { code: need.unknown, mark: \"VE\", kind: not-assessed, name: { sv: \"Vet ej\" } }\n";
        write("need-1.yaml", NEED.replace(line, line + line));

        assertThat(YamlStations.check(own))
                .containsExactly(problem(
                        "need-1.yaml", 14, "/scale/non-ratings/1/code", "Koden need.unknown används redan i filen."));
    }

    @Test
    void an_alias_is_told_where_it_stands() throws IOException {
        write(
                "need-1.yaml",
                NEED.replace("title: { sv: \"Lyfta\" }", "title: &t { sv: \"Lyfta\" }")
                        .replace("title: { sv: \"Gå\" }", "title: *t"));

        assertThat(YamlStations.check(own))
                .contains(
                        problem(
                                "need-1.yaml",
                                19,
                                "/sections/0/items/0/title",
                                "Ankare (&namn) används inte. Ta bort det."),
                        problem(
                                "need-1.yaml",
                                24,
                                "/sections/0/items/1/title",
                                "Hänvisningar (*namn) används inte. Skriv ut texten."));
    }

    @Test
    void broken_yaml_is_told_with_its_line_and_hides_no_other_file() throws IOException {
        write("broken-1.yaml", "id: broken\n  revision: \"1\"\n");
        write("stations/coffee-1.yaml", COFFEE.replace("rating: 1", "rating: 9"));

        assertThat(YamlStations.check(own))
                .containsExactly(
                        problem(
                                "broken-1.yaml",
                                2,
                                "",
                                "Går inte att läsa som YAML. Se över indrag, kolon och citattecken här och på raden"
                                        + " ovanför. (mapping values are not allowed here)"),
                        problem(
                                "stations/coffee-1.yaml",
                                24,
                                "/first-demand/demands/1/rating",
                                "9 finns inte på skalan i need."));
    }

    @Test
    void a_station_is_not_blamed_for_its_instruments_file() throws IOException {
        write("need-1.yaml", NEED.replace("axis: frequency", "axis: often"));

        assertThat(YamlStations.check(own)).extracting(Problem::file).containsOnly(own + "/need-1.yaml");
    }

    @Test
    void empty_files_second_documents_and_endless_nesting_are_told() throws IOException {
        write("empty-1.yaml", "# inget\n");
        write("two-1.yaml", NEED.replace("id: need", "id: two").replace("need.", "two.") + "---\nid: three\n");
        write("deep-1.yaml", "a: " + "[".repeat(25) + "]".repeat(25) + "\n");

        assertThat(YamlStations.check(own))
                .contains(
                        problem("empty-1.yaml", 0, "", "Filen är tom."),
                        problem(
                                "two-1.yaml",
                                29,
                                "",
                                "Bara ett dokument per fil. Ta bort raden --- och det som följer."),
                        problem("deep-1.yaml", 1, "/a" + "/0".repeat(19), "För många nivåer i varandra: högst 20."));
    }

    @Test
    void a_file_that_is_not_utf8_or_too_large_is_told() throws IOException {
        Files.write(own.resolve("latin-1.yaml"), "id: å".getBytes(StandardCharsets.ISO_8859_1));
        write("large-1.yaml", "#".repeat(1_000_001));

        assertThat(YamlStations.check(own))
                .containsExactly(
                        problem("large-1.yaml", 0, "", "Filen är för stor: högst 1000000 byte får plats."),
                        problem("latin-1.yaml", 0, "", "Filen är inte sparad som UTF-8. Spara om den som UTF-8."));
    }

    @Test
    void a_file_is_named_after_its_id_and_revision() throws IOException {
        Files.move(own.resolve("need-1.yaml"), own.resolve("behov.yaml"));
        write("tea-1.yml", "id: tea\n");

        assertThat(YamlStations.check(own))
                .contains(
                        problem("behov.yaml", 1, "/id", "Filen ska heta need-1.yaml, efter sitt id och sin revision."),
                        problem("tea-1.yml", 0, "", "Filen måste heta något som slutar på .yaml."));
    }

    @Test
    void a_released_revision_cannot_be_laid_over() throws IOException {
        write("awc-1.yaml", NEED.replace("id: need", "id: awc").replace("need.", "awc."));

        assertThat(YamlStations.check(own))
                .containsExactly(problem(
                        "awc-1.yaml",
                        2,
                        "/revision",
                        "awc-1 finns redan i instruments/awc-1.yaml."
                                + " En utgiven revision ändras inte: ge filen nästa revision."));
    }

    @Test
    void a_copy_of_what_ships_is_no_mistake() throws IOException {
        Path shipped = Path.of("instruments");
        for (String file : List.of("awp-1.yaml", "stations/snowracer-1.yaml", "stations/pictures/snowracer.svg")) {
            Files.copy(shipped.resolve(file), own.resolve(file));
        }

        assertThat(YamlStations.check(own)).isEmpty();
        assertThat(YamlStations.check(shipped)).isEmpty();
    }

    @Test
    void a_new_revision_stands_beside_the_old() throws IOException {
        write("need-2.yaml", NEED.replace("revision: \"1\"", "revision: \"2\""));
        write("need-10.yaml", NEED.replace("revision: \"1\"", "revision: \"10\""));
        var definitions = YamlStations.load(Optional.of(own)).definitions();

        assertThat(definitions.latest("need").orElseThrow().revision()).isEqualTo("10");
        assertThat(definitions.instrument("need", "1")).isPresent();
        assertThat(definitions.current())
                .extracting(one -> one.id() + one.revision())
                .containsExactly("awc1", "awp1", "need10", "wri1");
    }

    @Test
    void a_picture_of_a_shipped_name_and_a_dangerous_picture_are_told() throws IOException {
        write("stations/pictures/snowracer.svg", PICTURE);
        write("stations/pictures/evil.svg", PICTURE.replace("<path", "<script>alert(1)</script><path"));
        write("stations/pictures/Stor Bild.svg", PICTURE);

        assertThat(YamlStations.check(own))
                .containsExactly(
                        problem(
                                "stations/pictures/Stor Bild.svg",
                                0,
                                "",
                                "Bildens filnamn får bara ha a–z, siffror och bindestreck, och .svg sist."),
                        problem(
                                "stations/pictures/evil.svg",
                                0,
                                "",
                                "Bilden innehåller <script>. Det är inte tillåtet i en bild."),
                        problem(
                                "stations/pictures/snowracer.svg",
                                0,
                                "",
                                "Det finns redan en annan bild som heter så. Ge filen ett annat namn."));
    }

    @Test
    void one_message_lists_every_error_in_every_file() throws IOException {
        write("need-1.yaml", NEED.replace("\"Behov\"", "no").replace("rank: 2", "rank: 3"));
        write("stations/coffee-1.yaml", COFFEE.replace("title:", "titel:").replace("\"coffee.svg\"", "\"tea.svg\""));

        assertThatThrownBy(() -> YamlStations.load(Optional.of(own)))
                .isInstanceOf(WrongDefinitions.class)
                .hasMessage("""
                    Fel i instrument- och stationsfilerna: 6 fel i 2 filer. Prova startar inte förrän de är rättade.

                    %1$s/need-1.yaml
                      rad 3 /title/sv: no är inte en text för YAML. Skriv texten inom citattecken: "no".
                      rad 11 /scale/levels/1/rank: Nivåerna ska stå i stigande följd utan lucka: efter 1 ska 2 stå, inte 3.

                    %1$s/stations/coffee-1.yaml
                      rad 1 Nyckeln title saknas.
                      rad 4 /titel: Nyckeln titel är okänd. Kontrollera stavningen.
                      rad 7 /picture: Bilden tea.svg finns inte i mappen stations/pictures.
                      rad 10 /instruction/0/picture: Bilden tea.svg finns inte i mappen stations/pictures.\
                    """.formatted(own));
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        Path missing = own.resolve("saknas");

        assertThatThrownBy(() -> YamlStations.load(Optional.of(missing)))
                .isInstanceOf(WrongDefinitions.class)
                .hasMessageContaining("Mappen finns inte eller går inte att läsa.");
        assertThatCode(() -> YamlStations.load(Optional.empty())).doesNotThrowAnyException();
    }

    private List<Problem> problemsOf(String file) {
        String place = own + "/" + file;
        return YamlStations.check(own).stream()
                .filter(problem -> problem.file().equals(place))
                .toList();
    }

    private Problem problem(String file, int line, String path, String message) {
        return new Problem(own + "/" + file, line, path, message);
    }

    private static String replaced(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(own.resolve(name), text);
    }
}
