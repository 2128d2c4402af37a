package se.prova.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.document.PdfText;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.Dates;
import se.prova.web.Site;

// What the one it is about sees on their own page, and what they say there.
class OwnPageTest {

    private static final String WORDS = "Jag kan mer.\n=1+1 <b>ibland</b> \u4F60";
    private static StoredTrial trial;
    private static Site site;
    private static Site.Client anna;
    private static Site.Client guest;

    @BeforeAll
    static void open() {
        trial = SignedTrial.open();
        site = trial.site();
        anna = site.signedIn(StoredTrial.ANNA);
        guest = Paper.opened(site, Paper.code(anna));
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static String today() {
        return Dates.today(site.bean(Clock.class)).toString();
    }

    private static long logged(String act) {
        return Long.parseLong(site.sql("SELECT count(*) FROM audit_event WHERE action = '" + act + "'")
                .getFirst());
    }

    @Test
    void the_station_of_today_is_shown_with_its_sentences_and_pictures_and_no_rating() {
        assertThat(guest.get("/min/sida").body()).contains("Ingen station är vald för i dag.");
        String session = trial.session("sort-screws-1").id().toString();
        String before = site.sql("SELECT held_on FROM session WHERE id = '" + session + "'")
                .getFirst();
        site.sql("UPDATE session SET held_on = '" + today() + "' WHERE id = '" + session + "'");
        String page = guest.get("/min/sida").body();
        site.sql("UPDATE session SET held_on = '" + before + "' WHERE id = '" + session + "'");
        String card = anna.get("/stationer/sort-screws/kort").body();
        List<String> sentences = java.util.regex.Pattern.compile("<b>\\d</b>([^<]+)</p>")
                .matcher(card)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(3);
        assertThat(page).contains(sentences).contains("class=\"step-pic\"").doesNotContain("Ingen station");
        assertThat(page).contains("Ditt utlåtande är klart.").contains("Anna").contains("0980-319");
    }

    @Test
    void the_statement_in_plain_words_is_what_was_stored_and_reading_it_is_told_once_and_logged_each_time()
            throws Exception {
        String stored = site.sql("SELECT sha256 FROM rendering WHERE recipient = 'DELTAGARE'")
                .getFirst();
        HttpResponse<String> shown = guest.get("/min/utlatande/1");
        assertThat(shown.body()).contains("<main id=\"main\"").contains("href=\"/min/sida\"");
        byte[] pdf = guest.bytes("/min/utlatande/1.pdf");
        assertThat(java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(pdf)))
                .isEqualTo(stored);
        assertThat(logged("own.statement.read")).isEqualTo(2);
        assertThat(site.sql("SELECT DISTINCT actor || role FROM audit_event WHERE action = 'own.statement.read'"))
                .containsExactly("participantparticipant");
        assertThat(site.sql("SELECT count(*) FROM own_reading")).containsExactly("1");
        String history = anna.get(StoredTrial.PATH + "/utlatande/1").body();
        assertThat(history.split("Deltagaren läste det på sin egen sida", -1)).hasSize(2);
        assertThatThrownBy(() -> site.sql("UPDATE own_reading SET read_at = 1"))
                .hasStackTraceContaining("written once");
        for (String path : List.of("/min/utlatande/2", "/min/utlatande/99999", "/min/utlatande/2.pdf")) {
            assertThat(guest.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void what_holds_no_longer_is_not_handed_out() {
        for (String state : List.of("REPLACED", "REVOKED")) {
            site.sql("UPDATE statement SET state = '" + state + "'");
            assertThat(guest.get("/min/utlatande/1").statusCode()).isEqualTo(404);
            assertThat(guest.get("/min/utlatande/1.pdf").statusCode()).isEqualTo(404);
            assertThat(guest.get("/min/sida").body()).doesNotContain("/min/utlatande/1");
        }
        site.sql("UPDATE statement SET state = 'SIGNED'");
    }

    @Test
    void who_has_read_names_colleagues_and_own_readings_hide_none_of_them() {
        for (int i = 0; i < 30; i++) {
            guest.get("/min/sida");
        }
        anna.get(StoredTrial.PATH);
        String own = guest.get("/min/vem-har-last").body();
        assertThat(own)
                .contains("Anna Lind")
                .contains("öppnade bedömningen")
                .contains("Du har öppnat sidan en gång")
                .doesNotContain("läste sin egen sida");
        assertThat(anna.get(StoredTrial.PATH + "/vem-har-last").body())
                .contains("öppnade bedömningen")
                .doesNotContain("läste sin egen sida");
        site.sql("INSERT INTO role_held SELECT '" + java.util.UUID.randomUUID()
                + "', a.id, u.id, 'UNIT_MANAGER' FROM account a, unit u WHERE a.username = 'anna'");
        assertThat(anna.get("/logg").body()).contains("Deltagaren själv").contains("läste sin egen sida");
    }

    @Test
    void words_after_the_signature_become_a_dated_paper_marked_as_their_own() throws Exception {
        String before =
                site.sql("SELECT sha256 FROM rendering ORDER BY recipient").toString();
        guest.get("/min/ord");
        assertThat(guest.post("/min/ord", Map.of("words", WORDS)).statusCode()).isEqualTo(303);
        assertThat(guest.post("/min/ord", Map.of("words", WORDS)).statusCode()).isEqualTo(303);
        assertThat(site.sql("SELECT words || given_on || (own_code_id IS NOT NULL) FROM later_words"))
                .containsExactly("0:" + WORDS + today() + "1");
        assertThat(guest.get("/min/ord").body())
                .contains("Du skrev det här")
                .contains("=1+1 &lt;b&gt;ibland&lt;/b&gt;");
        assertThat(anna.get(StoredTrial.PATH + "/genomgang").body())
                .contains("Skrivet av deltagaren själv, på den egna sidan");
        String id = site.sql("SELECT id FROM later_words").getFirst();
        assertThat(String.join("\n", PdfText.inOrder(anna.bytes(StoredTrial.PATH + "/genomgang/ord/" + id + ".pdf"))))
                .contains("Deltagaren skrev det här " + today())
                .contains("=1+1 <b>ibland</b>")
                .contains("Skrivet av deltagaren själv")
                .doesNotContain("Nedskrivet");
        assertThat(site.sql("SELECT actor FROM audit_event WHERE action = 'statement.words.added'"))
                .containsExactly("participant");
        assertThat(site.sql("SELECT sha256 FROM rendering ORDER BY recipient").toString())
                .isEqualTo(before);
    }

    @Test
    void words_before_the_signature_stand_in_the_draft_and_in_its_documents_marked_as_their_own() throws Exception {
        try (StoredTrial drafted = StoredTrial.open()) {
            Site.Client writer = drafted.site().signedIn(StoredTrial.ANNA);
            Site.Client owner = Paper.opened(drafted.site(), Paper.code(writer));
            assertThat(owner.get("/min/ord").body()).doesNotContain("<textarea");
            owner.get("/min/sida");
            assertThat(owner.post("/min/ord", Map.of("words", WORDS)).statusCode())
                    .isEqualTo(409);
            writer.get(StoredTrial.PATH + "/utlatande");
            writer.post(StoredTrial.PATH + "/utlatande", Map.of());
            owner.get("/min/ord");
            HttpResponse<String> empty = owner.post("/min/ord", Map.of("words", " "));
            assertThat(empty.statusCode()).isEqualTo(400);
            assertThat(owner.post("/min/ord", Map.of("words", WORDS)).statusCode())
                    .isEqualTo(303);
            assertThat(drafted.site().sql("SELECT words FROM participant_comment"))
                    .containsExactly("0:" + WORDS);
            assertThat(writer.get(StoredTrial.PATH + "/utlatande").body())
                    .contains("av deltagaren själv, på den egna sidan")
                    .contains("&lt;b&gt;ibland");
            assertThat(String.join(
                            "\n",
                            PdfText.inOrder(
                                    writer.bytes(StoredTrial.PATH + "/utlatande/forhandsvisa/forsakringskassan.pdf"))))
                    .contains("Skrivet av Tore själv på sin egen sida.")
                    .contains("=1+1 <b>ibland</b>");
            assertThat(owner.get("/min/sida").body()).contains("Vi skriver ditt utlåtande.");
            assertThat(owner.get("/min/utlatande/1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void in_english_too() {
        HttpResponse<String> page =
                guest.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.url("/min/sida")))
                        .header("Cookie", "sprak=en; prova-min=" + guest.cookie("prova-min")));
        assertThat(page.body()).contains("Hello Tore");
    }
}
