package se.prova.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.access.Role;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.Dates;
import se.prova.web.Site;

/** The ways out over HTTP: what is missing is said, what may leave leaves once, and the log says each of it. */
class WaysOutTest {

    private static final String GROUNDS = StoredTrial.PATH + "/medgivanden";
    private static final String REGISTER = StoredTrial.PATH + "/utlamning";
    private static final String NEW = REGISTER + "/ny/1/forsakringskassan";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

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

    private static Map<String, String> waiver(String recipient) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("recipient", recipient);
        form.put("covers", "STATEMENT");
        form.put("purpose", "Ansökan om sjukersättning");
        form.put("given-on", today());
        form.put("given-how", "WRITTEN");
        form.put("valid-until", today());
        return form;
    }

    private static Map<String, String> handed() {
        return new HashMap<>(
                Map.of("way", "HANDED", "handed-to", "PARTICIPANT", "identity-check", "KNOWN", "channel", "PAPER"));
    }

    private static Map<String, String> sent(String ground) {
        return new HashMap<>(
                Map.of("way", "SENT", "receiver", "Försäkringskassan", "channel", "LETTER", "ground", ground));
    }

    private static String newWaiver(String recipient) {
        anna.get(GROUNDS + "/nytt");
        assertThat(anna.post(GROUNDS + "/nytt", waiver(recipient)).statusCode()).isEqualTo(303);
        return trial.site()
                .sql("SELECT id FROM waiver ORDER BY created_at DESC, id DESC LIMIT 1")
                .getFirst();
    }

    private static String prepared(Map<String, String> form) {
        anna.get(NEW);
        HttpResponse<String> answer = anna.post(NEW, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String revision(String page) {
        Matcher found = REVISION.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> leave(String path) {
        String revision = revision(anna.get(path).body());
        return anna.post(path + "/hamta", Map.of("revision", revision));
    }

    private static long logged(String action) {
        return Long.parseLong(trial.site()
                .sql("SELECT count(*) FROM audit_event WHERE action = '" + action + "'")
                .getFirst());
    }

    @Test
    void handing_over_is_the_first_way_and_needs_no_waiver() {
        assertThat(anna.get(NEW).body()).contains("name=\"way\" value=\"HANDED\"");
        Map<String, String> form = handed();
        form.remove("identity-check");
        HttpResponse<String> unknown = anna.post(NEW, form);
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(unknown.body()).contains("Säg hur du vet att det är rätt person.");
        long before = logged("statement.handed");

        String path = prepared(handed());
        assertThat(logged("statement.handed")).isEqualTo(before);
        HttpResponse<String> file = leave(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"PRV-\\d{4}-[0-9A-Z]{6}-1-forsakringskassan.pdf\"");
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(logged("statement.handed")).isEqualTo(before + 1);
        assertThat(anna.post(path + "/hamta", Map.of("revision", "0")).statusCode())
                .isEqualTo(409);
        assertThat(anna.get(path + "/hamta").statusCode()).isIn(404, 405);
        assertThat(logged("statement.handed")).isEqualTo(before + 1);
        assertThat(anna.get(REGISTER).body()).contains("Har lämnats ut").contains("Till Tore");
    }

    @Test
    void a_representative_needs_a_name_and_a_fullmakt() {
        Map<String, String> form = handed();
        form.put("handed-to", "REPRESENTATIVE");
        anna.get(NEW);
        HttpResponse<String> answer = anna.post(NEW, form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Skriv vem som får det.").contains("Ett ombud behöver en fullmakt.");
        form.put("receiver", "Bo Ek");
        form.put("fullmakt-on", "2099-01-01");
        assertThat(anna.post(NEW, form).statusCode()).isEqualTo(409);
        form.put("fullmakt-on", today());
        assertThat(anna.post(NEW, form).statusCode()).isEqualTo(303);
    }

    @Test
    void sending_needs_a_ground_for_just_that_recipient_and_a_withdrawal_stops_what_waits() {
        anna.get(NEW + "?satt=SENT");
        HttpResponse<String> none = anna.post(NEW, sent(""));
        assertThat(none.statusCode()).isEqualTo(409);
        assertThat(none.body()).contains("Utan den får utlåtandet inte gå ut.");
        HttpResponse<String> other = anna.post(NEW, sent(newWaiver("Arbetsförmedlingen")));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Grunden gäller en annan mottagare");
        long refused = logged("release.refused");
        assertThat(refused).isGreaterThanOrEqualTo(2);

        String waiver = newWaiver("försäkringskassan");
        long before = logged("statement.sent");
        assertThat(leave(prepared(sent(waiver))).statusCode()).isEqualTo(200);
        assertThat(logged("statement.sent")).isEqualTo(before + 1);

        String waiting = prepared(sent(waiver));
        String ask = GROUNDS + "/" + waiver + "/ta-tillbaka";
        String revision = revision(anna.get(ask).body());
        assertThat(anna.post(ask, Map.of()).statusCode()).isEqualTo(428);
        assertThat(anna.post(ask, Map.of("revision", "7")).statusCode()).isEqualTo(412);
        assertThat(anna.post(ask, Map.of("revision", revision)).statusCode()).isEqualTo(303);
        assertThat(anna.post(ask, Map.of("revision", revision)).statusCode()).isEqualTo(409);

        assertThat(anna.get(waiting).body()).contains("Stoppat").doesNotContain("/hamta");
        assertThat(anna.post(waiting + "/hamta", Map.of("revision", "0")).statusCode())
                .isEqualTo(409);
        assertThat(anna.post(NEW, sent(waiver)).body()).contains("Medgivandet är tillbakataget.");
        assertThat(logged("statement.sent")).isEqualTo(before + 1);
        assertThat(anna.get(StoredTrial.PATH).body()).contains("Deltagaren har tagit tillbaka");
        assertThat(anna.get(REGISTER).body())
                .contains("Deltagaren har tagit tillbaka")
                .contains("Har lämnats ut");
    }

    @Test
    void another_ground_says_its_section_and_a_menprovning_that_said_no_stops_it() {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "recipient", "Försäkringskassan",
                "covers", "STATEMENT",
                "law", "OSL_26_1",
                "why", "Kassan har frågat.",
                "decided-on", today(),
                "valid-until", today()));
        anna.get(GROUNDS + "/grund");
        HttpResponse<String> unweighed = anna.post(GROUNDS + "/grund", form);
        assertThat(unweighed.statusCode()).isEqualTo(400);
        assertThat(unweighed.body()).contains("Säg vad menprövningen visade.");
        form.put("weighed", "MAY_NOT_LEAVE");
        form.put("weighed-by", "Anna Lind");
        form.put("weighed-on", today());
        form.put("weighed-why", "Uppgifterna kan skada.");
        assertThat(anna.post(GROUNDS + "/grund", form).statusCode()).isEqualTo(303);
        String ground = trial.site()
                .sql("SELECT id FROM other_ground ORDER BY created_at DESC LIMIT 1")
                .getFirst();
        anna.get(NEW);
        HttpResponse<String> answer = anna.post(NEW, sent(ground));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Menprövningen sa nej.");
        assertThat(anna.get(GROUNDS).body()).contains("Uppgiften får inte lämnas ut.");
    }

    @Test
    void a_case_in_the_same_border_needs_no_ground_and_one_in_another_does() {
        Map<String, String> form = new HashMap<>(
                Map.of("way", "ATTACHED", "border", "SAME", "case-number", "IFO-17", "case-system", "Treserva"));
        assertThat(leave(prepared(form)).statusCode()).isEqualTo(200);
        assertThat(logged("statement.attached")).isEqualTo(1);
        form.put("border", "OTHER");
        form.put("receiver", "Arbetsmarknadsnämnden");
        anna.get(NEW);
        assertThat(anna.post(NEW, form).body()).contains("Utan den får utlåtandet inte gå ut.");
        form.put("ground", newWaiver("Arbetsmarknadsnämnden"));
        assertThat(anna.post(NEW, form).statusCode()).isEqualTo(303);
    }

    @Test
    void a_receipt_is_noted_once_it_has_left_and_shown_with_the_case() {
        Map<String, String> form = new HashMap<>(
                Map.of("way", "ATTACHED", "border", "SAME", "case-number", "IFO-23", "case-system", "Treserva"));
        String path = prepared(form);
        Map<String, String> receipt = Map.of("reference", "Diarienummer 2026-114", "received-on", today());
        assertThat(anna.post(path + "/kvitto", receipt).statusCode()).isEqualTo(409);
        leave(path);
        assertThat(anna.get(path).body()).contains("Ingen kvittens är antecknad.");
        HttpResponse<String> wrong =
                anna.post(path + "/kvitto", Map.of("reference", "Diarienummer", "received-on", "2099-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Dagen har inte varit än.").contains("value=\"Diarienummer\"");
        assertThat(anna.post(path + "/kvitto", receipt).statusCode()).isEqualTo(303);
        assertThat(anna.get(path).body()).contains("Kvittens: Diarienummer 2026-114, ");
        assertThat(logged("release.receipted")).isEqualTo(1);

        HttpResponse<String> found = anna.get("/arenden?nummer=IFO-23");
        assertThat(found.body())
                .contains("Till ärende IFO-23, Treserva")
                .contains("Kvittens: Diarienummer 2026-114, ")
                .contains("Gäller")
                .doesNotContain("IFO-17");
    }

    @Test
    void the_cases_show_what_one_reaches_and_each_showing_is_logged() {
        Map<String, String> form = new HashMap<>(
                Map.of("way", "ATTACHED", "border", "SAME", "case-number", "IFO-29", "case-system", "Treserva"));
        leave(prepared(form));
        long before = logged("case.read");
        assertThat(anna.get("/arenden?nummer=IFO-29").body()).contains("Till ärende IFO-29");
        assertThat(logged("case.read")).isEqualTo(before + 1);

        trial.staff("soc", "Sol Holm", Role.HANDLAGGARE);
        Site.Client soc = trial.site().signedIn("soc");
        assertThat(soc.get("/arenden?nummer=IFO-29").body())
                .contains("Inget ärende med det numret")
                .doesNotContain("Till ärende IFO-29");
        assertThat(logged("case.read")).isEqualTo(before + 1);
        assertThat(trial.site().signedIn("sven").get("/arenden").statusCode()).isEqualTo(404);
    }

    @Test
    void a_way_to_a_folder_that_is_not_there_is_not_offered_and_not_taken() {
        Map<String, String> form = new HashMap<>(
                Map.of("way", "ATTACHED", "border", "SAME", "case-number", "IFO-31", "packing", "FOLDER"));
        assertThat(anna.get(NEW + "?satt=ATTACHED").body()).contains("PARCEL").doesNotContain("FOLDER");
        HttpResponse<String> answer = anna.post(NEW, form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Välj ett av alternativen.");
    }

    @Test
    void a_waiver_says_what_is_wrong_at_its_fields() {
        anna.get(GROUNDS + "/nytt");
        Map<String, String> form = waiver("");
        form.remove("covers");
        form.put("given-on", "2099-01-01");
        HttpResponse<String> answer = anna.post(GROUNDS + "/nytt", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Kryssa för minst ett slag av uppgifter.")
                .contains("Dagen har inte varit än.")
                .contains("Ansökan om sjukersättning");
        Map<String, String> forEver = waiver("Försäkringskassan");
        forEver.put("valid-until", "2099-01-01");
        assertThat(anna.post(GROUNDS + "/nytt", forEver).body()).contains("gäller högst två år");
    }

    @Test
    void an_agreement_to_take_part_opens_nothing_and_stays_when_it_is_taken_back() {
        String path = StoredTrial.PATH + "/deltagande";
        anna.get(path);
        assertThat(anna.post(path, Map.of("agreed-on", today(), "agreed-how", "SPOKEN"))
                        .statusCode())
                .isEqualTo(303);
        String id = trial.site().sql("SELECT id FROM participation").getFirst();
        anna.get(NEW);
        assertThat(anna.post(NEW, sent(id)).body()).contains("Utan den får utlåtandet inte gå ut.");
        Map<String, String> back = Map.of("revision", revision(anna.get(path).body()), "withdrawn-on", today());
        assertThat(anna.post(path + "/" + id + "/ta-tillbaka", back).statusCode())
                .isEqualTo(303);
        assertThat(anna.get(path).body()).contains("Sa ja").contains("Tillbakataget");
        assertThat(anna.get(StoredTrial.PATH).body()).contains("tagit tillbaka sitt samtycke till att delta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/utlamning",
                "/utlamning/ny/1/forsakringskassan",
                "/medgivanden",
                "/medgivanden/nytt",
                "/medgivanden/grund",
                "/deltagande"
            })
    void who_has_no_right_sees_nothing(String part) {
        for (String username : List.of("sven", StoredTrial.EVA)) {
            assertThat(trial.site()
                            .signedIn(username)
                            .get(StoredTrial.PATH + part)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(anna.get("/bedomningar/" + UUID.randomUUID() + part).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_not_there() {
        assertThat(anna.get(REGISTER + "/ny/2/forsakringskassan").statusCode()).isEqualTo(404);
        assertThat(anna.get(REGISTER + "/ny/99999/forsakringskassan").statusCode())
                .isEqualTo(404);
        assertThat(anna.get(REGISTER + "/ny/1/grannen").statusCode()).isEqualTo(404);
        assertThat(anna.get(REGISTER + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(anna.get(GROUNDS + "/" + UUID.randomUUID() + "/ta-tillbaka").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> upload(String path, byte[] file, String token) {
        String mark = "----prova";
        byte[] head = ("--" + mark + "\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n" + token + "\r\n--"
                        + mark + "\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"Tore Testman.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return anna.send(HttpRequest.newBuilder(URI.create(trial.site().url(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofByteArray(tail))));
    }

    @Test
    void a_signed_paper_is_kept_as_it_is_and_comes_back_as_a_download_only() {
        String waiver = newWaiver("Vårdcentralen");
        anna.get(GROUNDS);
        byte[] pdf = "%PDF-1.7 en skannad sida\r\n--\r\n".getBytes(StandardCharsets.UTF_8);
        String path = StoredTrial.PATH + "/papper/" + waiver;
        assertThat(upload(path, pdf, "fel").statusCode()).isEqualTo(403);
        assertThat(upload(path, "<script>".getBytes(StandardCharsets.UTF_8), anna.token())
                        .statusCode())
                .isEqualTo(409);
        assertThat(upload(path, new byte[0], anna.token()).statusCode()).isEqualTo(409);
        byte[] large = new byte[1_000_001];
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        assertThat(upload(path, large, anna.token()).statusCode()).isEqualTo(409);
        assertThat(upload(StoredTrial.PATH + "/papper/" + UUID.randomUUID(), pdf, anna.token())
                        .statusCode())
                .isEqualTo(404);
        assertThat(upload(StoredTrial.PATH + "/kommentar", pdf, anna.token()).statusCode())
                .isIn(403, 404, 405, 415);
        assertThat(upload(path, pdf, anna.token()).statusCode()).isEqualTo(303);

        String id = trial.site().sql("SELECT id FROM paper").getFirst();
        long before = logged("paper.read");
        HttpResponse<String> file = anna.get(StoredTrial.PATH + "/papper/" + id);
        assertThat(file.body()).isEqualTo(new String(pdf, StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"papper-B-17.pdf\"");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(logged("paper.read")).isEqualTo(before + 1);
        assertThat(logged("paper.added")).isEqualTo(1);
    }
}
