package se.prova.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.document.PdfText;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.Dates;
import se.prova.web.Site;

// The person is heard: before it is signed, and after, and what they say is never edited.
class VoiceTest {

    private static final String PATH = StoredTrial.PATH + "/genomgang";
    private static final String RELEASE = StoredTrial.PATH + "/utlamning/ny/1/forsakringskassan";
    private static StoredTrial trial;
    private static Site.Client anna;

    @BeforeAll
    static void open() {
        trial = SignedTrial.open();
        trial.staff("sven", "Sven Ek", Role.HANDLEDARE);
        anna = trial.site().signedIn(StoredTrial.ANNA);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static String today() {
        return Dates.today(trial.site().bean(Clock.class)).toString();
    }

    private static Map<String, String> held() {
        return new HashMap<>(Map.of(
                "held-on", today(),
                "form", "ALOUD",
                "held-with", "BOTH",
                "present", "Systern Mona",
                "interpreter", "teckenspråk"));
    }

    private static String added(String words) {
        anna.get(PATH);
        assertThat(anna.post(PATH + "/ord", Map.of("words", words, "given-on", today()))
                        .statusCode())
                .isEqualTo(303);
        return trial.site()
                .sql("SELECT id FROM later_words ORDER BY ordinal DESC LIMIT 1")
                .getFirst();
    }

    private static long logged(String act) {
        return Long.parseLong(trial.site()
                .sql("SELECT count(*) FROM audit_event WHERE action = '" + act + "'")
                .getFirst());
    }

    @Test
    void going_through_it_is_kept_with_how_and_with_whom() {
        anna.get(PATH);
        assertThat(anna.post(PATH, held()).statusCode()).isEqualTo(303);
        assertThat(anna.get(PATH).body())
                .contains("Uppläst. Deltagaren och ett ombud.")
                .contains("Också med: Systern Mona.")
                .contains("Tolk: teckenspråk.");
        assertThat(logged("statement.gone-through")).isEqualTo(1);
        assertThat(anna.get(StoredTrial.PATH + "/utlatande/1").body())
                .contains("Deltagaren och ett ombud gick igenom det den")
                .doesNotContain("/utlatande/1/last");
        assertThat(anna.get(StoredTrial.PATH + "/utlatande/1/last").statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> trial.site().sql("UPDATE walkthrough SET present = '0:ingen'"))
                .hasStackTraceContaining("written once");
    }

    @Test
    void a_day_to_come_and_a_missing_answer_are_told_at_their_fields() {
        Map<String, String> form = held();
        form.put("held-on", "2099-01-01");
        form.remove("form");
        anna.get(PATH);
        HttpResponse<String> answer = anna.post(PATH, form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Dagen har inte varit än.")
                .contains("id=\"form\"")
                .contains("value=\"Systern Mona\"");
    }

    @Test
    void later_words_become_a_paper_of_their_own_that_says_them_word_for_word() throws Exception {
        List<String> before = trial.site().sql("SELECT sha256 FROM rendering ORDER BY recipient");
        long said = logged("statement.words.added");
        String id = added("Jag kan mer än så här.\nDatorn går bra <b>ibland</b>. \u4F60");
        assertThat(logged("statement.words.added")).isEqualTo(said + 1);
        byte[] pdf = anna.bytes(PATH + "/ord/" + id + ".pdf");
        assertThat(String.join("\n", PdfText.inOrder(pdf)))
                .contains("Tillägg till utlåtande PRV-2026-K7M3QD, version 1.")
                .contains("Jag kan mer än så här.")
                .contains("Datorn går bra <b>ibland</b>.")
                .contains(today());
        assertThat(anna.bytes(PATH + "/ord/" + id + ".pdf")).isEqualTo(pdf);
        assertThat(trial.site().sql("SELECT sha256 FROM rendering ORDER BY recipient"))
                .isEqualTo(before);
        assertThatThrownBy(() -> trial.site().sql("DELETE FROM later_words")).hasStackTraceContaining("gallring");
        assertThat(trial.site().sql("SELECT words FROM later_words WHERE id = '" + id + "'"))
                .noneMatch(stored -> stored.isEmpty());
    }

    @Test
    void later_words_go_along_in_the_parcel() throws Exception {
        added("Det här ska de också läsa.");
        anna.get(RELEASE + "?satt=ATTACHED");
        String path = anna.post(
                        RELEASE,
                        Map.of("way", "ATTACHED", "border", "SAME", "case-number", "IFO-1", "packing", "PARCEL"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Matcher revision = Pattern.compile("name=\"revision\" value=\"(\\d+)\"")
                .matcher(anna.get(path).body());
        assertThat(revision.find()).isTrue();
        byte[] zip = anna.bytes(HttpRequest.newBuilder(URI.create(trial.site().url(path + "/hamta")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrfToken=" + anna.token() + "&revision=" + revision.group(1))));
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().replaceFirst(".*/", ""), new String(in.readAllBytes(), UTF_8));
            }
        }
        assertThat(files).containsKey("PRV-2026-K7M3QD-1-tillagg-1.pdf");
        assertThat(files.get("PRV-2026-K7M3QD-1-forsakringskassan.json"))
                .contains("\"name\" : \"PRV-2026-K7M3QD-1-tillagg-1.pdf\"");
        assertThat(files.get("manifest-sha256.txt")).contains("data/PRV-2026-K7M3QD-1-tillagg-1.pdf");
    }

    @Test
    void a_bare_document_takes_them_along_as_files_of_their_own_with_a_line_each_in_the_log() {
        added("Det här följer med också utan paket.");
        anna.get(RELEASE + "?satt=HANDED");
        String path = anna.post(
                        RELEASE,
                        Map.of(
                                "way", "HANDED",
                                "handed-to", "PARTICIPANT",
                                "identity-check", "KNOWN",
                                "channel", "PAPER"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String waiting = anna.get(path).body();
        assertThat(waiting).contains("Hämta papperen här");
        List<String> papers = trial.site().sql("SELECT '/genomgang/ord/' || id || '.pdf' FROM later_words");
        assertThat(waiting).contains(papers);
        long before = logged("statement.words.left");
        Matcher revision = Pattern.compile("name=\"revision\" value=\"(\\d+)\"").matcher(waiting);
        assertThat(revision.find()).isTrue();
        assertThat(anna.post(path + "/hamta", Map.of("revision", revision.group(1)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(logged("statement.words.left")).isEqualTo(before + papers.size());
        assertThat(trial.site()
                        .sql("SELECT d.details FROM audit_detail d JOIN audit_event e ON e.seq = d.seq"
                                + " WHERE e.action = 'statement.words.left' ORDER BY e.seq DESC LIMIT 1"))
                .first()
                .asString()
                .contains(
                        "-tillagg-",
                        trial.site()
                                .sql("SELECT sha256 FROM later_words ORDER BY ordinal DESC LIMIT 1")
                                .getFirst());
        String left = anna.get(path).body();
        assertThat(left).contains("följde med dokumentet").contains(papers);
        added("Sagt efter att dokumentet lämnades.");
        assertThat(anna.get(path).body().split("/genomgang/ord/", -1)).hasSize(papers.size() + 1);
    }

    @Test
    void who_does_not_reach_the_statement_does_not_reach_the_words() {
        String id = added("Hemligt för andra.");
        Site.Client sven = trial.site().signedIn("sven");
        assertThat(sven.get(PATH).statusCode()).isEqualTo(404);
        assertThat(sven.get(PATH + "/ord/" + id + ".pdf").statusCode()).isEqualTo(404);
        assertThat(anna.get(PATH + "/ord/00000000-0000-0000-0000-000000000000.pdf")
                        .statusCode())
                .isEqualTo(404);
    }
}
