package se.prova.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.document.PdfText;
import se.prova.document.Vera;
import se.prova.session.EventData;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** What the participant is given: complete, only what the one who takes it may reach, and never without a trace. */
class ExtractTest {

    private static final String PATH = StoredTrial.PATH + "/registerutdrag";
    private static final String READERS = StoredTrial.PATH + "/vem-har-last/lista.pdf";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FILES = Path.of("target", "extract");

    private static StoredTrial trial;
    private static Site site;

    @BeforeAll
    static void open() throws Exception {
        trial = SignedTrial.open();
        site = trial.site();
        Files.createDirectories(FILES);
        // What a test adds it takes away again, which the database rightly refuses otherwise.
        for (String trigger : site.sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
            site.sql("DROP TRIGGER " + trigger);
        }
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @AfterEach
    void unprotected() {
        site.sql("UPDATE participant SET protection = 'NONE'");
        site.sql("UPDATE access_grant SET seconded_at = NULL");
    }

    private static JsonNode json(Site.Client client, String path, Map<String, String> fields) throws Exception {
        client.get(path);
        HttpResponse<String> answer = client.post(path + "/json", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static byte[] pdf(Site.Client client, String path, String as, Map<String, String> fields) {
        client.get(path);
        String form = java.util.stream.Stream.concat(
                        fields.entrySet().stream(), Map.of("csrfToken", client.token()).entrySet().stream())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.bytes(java.net.http.HttpRequest.newBuilder(URI.create(site.url(path + as)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String words(byte[] pdf) throws Exception {
        return String.join("\n", PdfText.inOrder(pdf));
    }

    private static void standards(byte[] pdf) throws Exception {
        assertThat(Vera.failures(pdf, PDFUA_1)).as("PDF/UA-1").isEmpty();
        assertThat(Vera.failures(pdf, PDFA_3_A)).as("PDF/A-3a").isEmpty();
    }

    /** Another assessment of the same person, with no right for anybody. */
    private static void another(String unit) {
        site.sql("INSERT INTO assessment SELECT '" + UUID.randomUUID() + "', '" + unit
                + "', participant_id, kind, state, responsible_id, period_from, period_until, 0, '', '', '', '0:Hemlig"
                + " remiss', '0:', NULL, '0:', '0:', '0:', NULL, '0:', 1, 0 FROM"
                + " assessment WHERE id = '" + StoredTrial.ASSESSMENT + "'");
    }

    private static String unit() {
        return trial.file().place().unit().id().toString();
    }

    @Test
    void the_file_for_a_program_has_a_name_and_a_version_and_tells_of_itself() throws Exception {
        Site.Client anna = site.signedIn(StoredTrial.ANNA);
        anna.get(PATH);
        HttpResponse<String> answer = anna.post(PATH + "/json", Map.of());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"registerutdrag-B-17.json\"");
        JsonNode extract = JSON.readTree(answer.body());
        assertThat(extract.path("format").asText()).isEqualTo("prova.registerutdrag.1");
        assertThat(extract.path("identity").path("firstName").asText()).isEqualTo("Tore");
        assertThat(extract.path("more").asBoolean()).isFalse();
        JsonNode rated = StreamSupport.stream(
                        extract.path("assessments")
                                .path(0)
                                .path("sessions")
                                .path(0)
                                .path("events")
                                .spliterator(),
                        false)
                .filter(one -> one.path("type").path("code").asText().equals("rating"))
                .findFirst()
                .orElseThrow();
        assertThat(rated.path("type").path("text").asText()).isEqualTo("skattning");
        assertThat(rated.path("data").path("rating").path("text").asText()).isNotBlank();
        JsonNode last = extract.path("log").path(extract.path("log").size() - 1);
        assertThat(last.path("action").path("code").asText()).isEqualTo("extract.made");
        assertThat(last.path("reason").asText()).isEqualTo("JSON");
        assertThat(last.path("subject").path("code").asText())
                .isEqualTo(trial.file().person().id().toString());
    }

    @Test
    void the_file_for_a_person_follows_both_standards_and_has_no_codes_of_the_program() throws Exception {
        byte[] pdf = pdf(site.signedIn(StoredTrial.ANNA), PATH, "/pdf", Map.of());
        Files.write(FILES.resolve("registerutdrag.pdf"), pdf);
        standards(pdf);
        String words = words(pdf);
        assertThat(words)
                .contains("Registerutdrag", "Här står allt som vi har skrivit om dig.", "Tore", "198001062382", "B-17")
                .contains("Integritetsskyddsmyndigheten")
                .contains("Vem som har läst, ändrat eller försökt läsa")
                .contains("hämtade ett registerutdrag")
                .doesNotContain("Det finns mer.");
        assertThat(words).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
        assertThat(words).doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        assertThat(words).doesNotContainPattern("\\b(awp|awc|wri)\\.");
    }

    @Test
    void the_list_of_readers_follows_both_standards_and_says_who_as_what_and_why() throws Exception {
        Site.Client anna = site.signedIn(StoredTrial.ANNA);
        anna.get(StoredTrial.PATH + "/vem-har-last");
        byte[] pdf = anna.bytes(READERS);
        Files.write(FILES.resolve("vem-har-last.pdf"), pdf);
        standards(pdf);
        assertThat(words(pdf))
                .contains("Vem har läst", "läste vilka som har läst", "skrev ut vilka som har läst", "Anna Lind")
                .contains("processledare")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void one_more_that_the_reader_may_not_reach_is_said_and_not_shown() throws Exception {
        another(unit());
        try {
            Site.Client anna = site.signedIn(StoredTrial.ANNA);
            JsonNode extract = json(anna, PATH, Map.of());
            assertThat(extract.path("more").asBoolean()).isTrue();
            assertThat(extract.path("assessments")).hasSize(1);
            assertThat(extract.toString()).doesNotContain("Hemlig remiss");
            assertThat(words(pdf(anna, PATH, "/pdf", Map.of())))
                    .contains("Det finns mer.")
                    .doesNotContain("Hemlig");
            site.sql("UPDATE participant SET protection = 'SEKRETESSMARKERING'");
            site.sql("UPDATE access_grant SET seconded_at = 1");
            Map<String, String> yes = Map.of("confirmed", "yes");
            assertThat(json(anna, PATH, yes).path("more").asBoolean()).isFalse();
        } finally {
            site.sql("DELETE FROM assessment WHERE asked_by = '0:Hemlig remiss'");
        }
    }

    @Test
    void another_units_is_not_hinted_at() throws Exception {
        String other = UUID.randomUUID().toString();
        site.sql("INSERT INTO unit SELECT '" + other + "', branch_id, 'Annan enhet', '', '', '' FROM unit WHERE id = '"
                + unit() + "'");
        another(other);
        try {
            JsonNode extract = json(site.signedIn(StoredTrial.ANNA), PATH, Map.of());
            assertThat(extract.path("more").asBoolean()).isFalse();
            assertThat(extract.toString()).doesNotContain("Hemlig remiss").doesNotContain("Annan enhet");
        } finally {
            site.sql("DELETE FROM assessment WHERE asked_by = '0:Hemlig remiss'");
        }
    }

    @Test
    void a_protected_persons_leaves_only_on_a_second_yes_and_is_whole() throws Exception {
        Site.Client anna = site.signedIn(StoredTrial.ANNA);
        site.sql("UPDATE participant SET protection = 'SEKRETESSMARKERING'");
        assertThat(anna.get(PATH).statusCode()).isEqualTo(404);
        assertThat(anna.post(PATH + "/pdf", Map.of("confirmed", "yes")).statusCode())
                .isEqualTo(404);
        assertThat(anna.get(READERS).statusCode()).isEqualTo(404);
        site.sql("UPDATE access_grant SET seconded_at = 1");
        assertThat(anna.get(PATH).body())
                .contains("Personen har skyddade uppgifter")
                .doesNotContain("Tore");
        HttpResponse<String> refused = anna.post(PATH + "/json", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Säg först att ingen annan").doesNotContain("Tore");
        JsonNode extract = json(anna, PATH, Map.of("confirmed", "yes"));
        assertThat(extract.path("identity").path("lastName").asText()).isEqualTo("Testman");
        byte[] pdf = pdf(anna, PATH, "/pdf", Map.of("confirmed", "yes"));
        assertThat(words(pdf)).contains("Testman").contains("sekretessmarkering");
        assertThat(words(anna.bytes(READERS))).contains("B-17").doesNotContain("Tore");
    }

    @Test
    void acts_that_would_tell_of_what_is_not_reached_stay_out_of_a_protected_persons_log() throws Exception {
        another(unit());
        String id = site.sql("SELECT id FROM assessment WHERE asked_by = '0:Hemlig remiss'")
                .getFirst();
        site.bean(se.prova.audit.AuditLog.class)
                .append(se.prova.audit.AuditEvent.of(
                        se.prova.audit.Actor.program("test"),
                        "assessment.closed",
                        trial.file().person().id(),
                        "assessment/" + id));
        try {
            Site.Client anna = site.signedIn(StoredTrial.ANNA);
            assertThat(json(anna, PATH, Map.of()).path("log").toString()).contains("assessment.closed");
            site.sql("UPDATE participant SET protection = 'SEKRETESSMARKERING'");
            site.sql("UPDATE access_grant SET seconded_at = 1");
            assertThat(json(anna, PATH, Map.of("confirmed", "yes")).path("log").toString())
                    .doesNotContain("assessment.closed")
                    .contains("extract.made");
        } finally {
            site.sql("DELETE FROM assessment WHERE asked_by = '0:Hemlig remiss'");
        }
    }

    @Test
    void what_somebody_without_a_right_sent_in_under_the_assessments_id_is_not_the_participants() throws Exception {
        trial.staff("frammande", "Främmande Person", Role.PROCESSLEDARE);
        for (String username : new String[] {StoredTrial.ANNA, "frammande"}) {
            site.sql("INSERT INTO quarantine SELECT '" + UUID.randomUUID() + "', '" + StoredTrial.ASSESSMENT
                    + "', 'tablet-1', 90000 + length(username), id, 1, 'malformed', '" + "d".repeat(64)
                    + "', '0:{\"från\":\"' || username || '\"}' FROM account WHERE username = '" + username + "'");
        }
        JsonNode aside = json(site.signedIn(StoredTrial.ANNA), PATH, Map.of())
                .path("assessments")
                .path(0)
                .path("setAside");
        assertThat(aside).hasSize(1);
        assertThat(aside.toString()).contains("anna").contains("gick inte att tolka");
    }

    @Test
    void the_password_is_asked_for_again_when_it_was_long_ago() {
        Site.Client anna = site.signedIn(StoredTrial.ANNA);
        anna.get(PATH);
        site.sql("UPDATE web_session SET confirmed_at = 0");
        assertThat(anna.get(PATH).statusCode()).isEqualTo(303);
        assertThat(anna.get(READERS).statusCode()).isEqualTo(303);
        anna.get("/konto");
        assertThat(anna.post(PATH + "/pdf", Map.of()).statusCode()).isEqualTo(403);
        assertThat(anna.post(PATH + "/json", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void long_and_hostile_words_are_given_back_as_they_were() throws Exception {
        String hostile = "Ω🙂漢字 \u202E bakvänt </td><script>{{made.at}} & \u0007\uD800 slut";
        String longest = "å".repeat(60) + " " + "ord ".repeat(4_900);
        UUID session = trial.session("sort-screws-1").id();
        trial.record(session, new EventData.Noted(longest, EventData.Source.SEEN, "", null));
        trial.record(session, new EventData.Noted("🙂".repeat(200), EventData.Source.PARTICIPANT, "", null));
        UUID note = trial.record(session, new EventData.Noted("x", EventData.Source.SEEN, "", null));
        site.sql("UPDATE assessment SET why_now = '0:" + hostile.replace("\uD800", "") + "' WHERE id = '"
                + StoredTrial.ASSESSMENT + "'");
        Site.Client anna = site.signedIn(StoredTrial.ANNA);
        JsonNode extract = json(anna, PATH, Map.of());
        assertThat(extract.path("assessments").path(0).path("whyNow").asText())
                .isEqualTo(hostile.replace("\uD800", ""));
        assertThat(extract.toString()).contains(longest.strip()).contains(note.toString());
        byte[] pdf = pdf(anna, PATH, "/pdf", Map.of());
        Files.write(FILES.resolve("registerutdrag-langt.pdf"), pdf);
        standards(pdf);
        assertThat(words(pdf)).contains("</td><script>{{made.at}} &");
    }

    @Test
    void of_somebody_with_nothing_written_it_says_so() throws Exception {
        String path = "/bedomningar/" + trial.begun() + "/registerutdrag";
        Site.Client anna = site.signedIn(StoredTrial.ANNA);
        byte[] pdf = pdf(anna, path, "/pdf", Map.of());
        Files.write(FILES.resolve("registerutdrag-tomt.pdf"), pdf);
        standards(pdf);
        assertThat(words(pdf)).contains("Inget är antecknat.").contains("Maj");
        assertThat(json(anna, path, Map.of()).path("assessments").path(0).path("sessions"))
                .isEmpty();
    }
}
