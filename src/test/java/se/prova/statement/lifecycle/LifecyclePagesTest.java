package se.prova.statement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.Dates;
import se.prova.web.Site;

/** The lifecycle over HTTP: what is forbidden is answered and logged, and what happens is told to all it concerns. */
class LifecyclePagesTest {

    private static final String STATEMENT = StoredTrial.PATH + "/utlatande";
    private static final String NEW = StoredTrial.PATH + "/utlamning/ny/1/forsakringskassan";
    private static final String ABSENT = "018f3f5e-0000-7000-8000-000000000000";
    private static final List<Act> CHANGE_AT_ONCE = List.of(Act.SUBMIT);

    private @Nullable StoredTrial opened;
    private String question = ABSENT;
    private String notice = ABSENT;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
        opened = null;
    }

    private StoredTrial trial() {
        return Objects.requireNonNull(opened);
    }

    private Site site() {
        return trial().site();
    }

    private String today() {
        return Dates.today(site().bean(Clock.class)).toString();
    }

    private String one(String sql) {
        return site().sql(sql).getFirst();
    }

    private void colleague(String username, Role role) {
        trial().staff(username, username, role);
        site().sql("INSERT INTO access_grant (id, assessment_id, account_id, granted_by, reason, valid_until,"
                + " granted_at, unit_id) SELECT '" + UUID.randomUUID()
                + "', g.assessment_id, a.id, g.granted_by, g.reason,"
                + " g.valid_until, g.granted_at, g.unit_id FROM access_grant g, account a WHERE a.username = '"
                + username
                + "' LIMIT 1");
    }

    private void happened(String kind) {
        site().sql("INSERT INTO statement_event SELECT '" + UUID.randomUUID() + "', s.id, s.assessment_id, '" + kind
                + "', '0:FK', '0:Vad menas?', '2026-11-20', NULL, NULL, '', s.created_by, 1 FROM statement s");
    }

    /** A trial with a version that stands there, in a unit that reviews while nothing is signed. */
    private void stands(Phase phase, boolean reviews) {
        if (phase.signed()) {
            opened = SignedTrial.open();
            leave();
            happened("COMPLEMENT_ASKED");
            question = one("SELECT id FROM statement_event");
            site().sql("INSERT INTO notice SELECT '" + UUID.randomUUID() + "', r.id, r.statement_id, r.assessment_id,"
                    + " 'REVOKED', 6, NULL, NULL, '0:', NULL, NULL, 0 FROM release r");
            notice = one("SELECT id FROM notice");
            site().sql("UPDATE statement SET state = '" + phase + "'");
        } else {
            opened = StoredTrial.open();
            Site.Client anna = site().signedIn(StoredTrial.ANNA);
            anna.get(STATEMENT);
            anna.post(STATEMENT, Map.of());
            if (phase == Phase.IN_REVIEW) {
                happened("SUBMITTED");
            }
        }
        if (reviews) {
            site().sql("INSERT INTO unit_setting SELECT unit_id, TRUE, created_by, 1, 0 FROM statement");
        }
        colleague("stina", Role.HANDLAGGARE);
        colleague("hans", Role.HANDLEDARE);
    }

    private void leave() {
        Site.Client anna = site().signedIn(StoredTrial.ANNA);
        anna.get(NEW);
        HttpResponse<String> prepared = anna.post(NEW, handed());
        String path = prepared.headers().firstValue("Location").orElseThrow();
        assertThat(anna.post(
                                path + "/hamta",
                                Map.of("revision", revision(anna.get(path).body())))
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, String> handed() {
        return new HashMap<>(
                Map.of("way", "HANDED", "handed-to", "PARTICIPANT", "identity-check", "KNOWN", "channel", "PAPER"));
    }

    private static String revision(String page) {
        Matcher found = Pattern.compile("name=\"revision\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private int ask(Site.Client client, Act act, Phase phase) {
        Map<String, String> none = Map.of();
        String version = STATEMENT + "/1";
        return switch (act) {
            case EDIT -> client.post(STATEMENT + "/mening", none).statusCode();
            case PREVIEW ->
                client.get(STATEMENT + "/forhandsvisa/forsakringskassan.pdf").statusCode();
            case SUBMIT -> client.post(STATEMENT + "/granskning/skicka", none).statusCode();
            case RETURN -> client.post(STATEMENT + "/granskning/tillbaka", none).statusCode();
            case APPROVE -> client.post(STATEMENT + "/granskning/godkann", none).statusCode();
            case SIGN -> client.post(STATEMENT + "/signera", none).statusCode();
            case READ_SIGNED -> client.get(version).statusCode();
            case CORRECT -> client.post(version + "/ratta", none).statusCode();
            case REVOKE -> client.post(version + "/aterkalla", none).statusCode();
            case HAND -> way(client, phase, handed());
            case SEND -> way(client, phase, Map.of("way", "SENT", "receiver", "FK", "channel", "LETTER"));
            case ATTACH ->
                way(client, phase, Map.of("way", "ATTACHED", "border", "SAME", "case-number", "1", "case-system", "T"));
            case ASK_COMPLEMENT -> client.post(version + "/komplettering", none).statusCode();
            case ANSWER_COMPLEMENT ->
                client.post(version + "/komplettering/" + question, none).statusCode();
            case ANSWER_LATE -> client.post(version + "/nytt", none).statusCode();
            case TELL ->
                client.post(StoredTrial.PATH + "/besked/" + notice, Map.of("revision", "0"))
                        .statusCode();
        };
    }

    /** Filled in where it must be refused for where the version stands, and with a gap where it is let through. */
    private static int way(Site.Client client, Phase phase, Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        if (phase == Phase.SIGNED) {
            sent.remove("channel");
            sent.remove("border");
        }
        return client.post(NEW, sent).statusCode();
    }

    @Test
    void every_act_is_let_through_or_refused_and_logged_wherever_a_version_stands() {
        for (Phase phase : Phase.values()) {
            for (boolean reviews : phase.signed() ? new boolean[] {false} : new boolean[] {false, true}) {
                stands(phase, reviews);
                everybody(phase, reviews);
                close();
            }
        }
    }

    private void everybody(Phase phase, boolean reviews) {
        Map<Role, String> people =
                Map.of(Role.PROCESSLEDARE, StoredTrial.PER, Role.HANDLAGGARE, "stina", Role.HANDLEDARE, "hans");
        people.forEach((role, username) -> {
            Site.Client client = site().signedIn(username);
            client.get("/konto");
            for (Act act : Act.values()) {
                String cell = role + " " + phase + " " + act + " " + reviews;
                Lifecycle.Answer expected = LifecycleTest.expected(role, phase, act, reviews);
                // Nobody was given what is not signed, so there is nobody whose address could be asked for.
                boolean nobody = act == Act.TELL && !phase.signed() && role == Role.PROCESSLEDARE;
                // An approval is asked for besides, and seen below.
                boolean unapproved = act == Act.SIGN && phase == Phase.IN_REVIEW && reviews;
                if (nobody || unapproved || (expected == Lifecycle.Answer.ALLOWED && CHANGE_AT_ONCE.contains(act))) {
                    continue;
                }
                long before = refused();
                int status = ask(client, act, phase);
                switch (expected) {
                    case ALLOWED -> assertThat(status).as(cell).isIn(200, 400, 412);
                    case NOT_NOW -> assertThat(status).as(cell).isEqualTo(409);
                    case HIDDEN -> assertThat(status).as(cell).isEqualTo(404);
                }
                assertThat(refused() - before)
                        .as("entries of " + cell)
                        .isEqualTo(expected == Lifecycle.Answer.ALLOWED ? 0 : 1);
            }
        });
    }

    private long refused() {
        return Long.parseLong(one("SELECT count(*) FROM audit_event WHERE action IN"
                + " ('statement.refused', 'release.refused', 'access.refused')"));
    }

    private long logged(String action) {
        return Long.parseLong(one("SELECT count(*) FROM audit_event WHERE action = '" + action + "'"));
    }

    @Test
    void a_unit_that_reviews_signs_only_what_another_person_has_approved() {
        opened = StoredTrial.open();
        Site.Client eva = site().signedIn(StoredTrial.EVA);
        eva.get("/enhet");
        assertThat(eva.post("/enhet", Map.of("review", "yes", "revision", "0")).statusCode())
                .isEqualTo(303);
        assertThat(eva.get("/enhet").body()).contains("checked");
        assertThat(logged("unit.changed")).isEqualTo(1);
        Site.Client anna = site().signedIn(StoredTrial.ANNA);
        Site.Client per = site().signedIn(StoredTrial.PER);
        anna.get(STATEMENT);
        per.get(STATEMENT);
        anna.post(STATEMENT, Map.of());
        assertThat(anna.post(STATEMENT + "/signera", Map.of("password", Site.PASSWORD))
                        .body())
                .contains("Utlåtandet är ett utkast");

        assertThat(anna.post(STATEMENT + "/granskning/skicka", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(anna.get(STATEMENT).body()).contains("Utlåtandet granskas").doesNotContain("/granskning/godkann");
        assertThat(anna.get(STATEMENT + "/mening").statusCode()).isEqualTo(409);
        assertThat(anna.post(STATEMENT + "/granskning/godkann", Map.of()).body())
                .contains("Du kan inte granska det du själv");
        String page = per.get(STATEMENT).body();
        Matcher content =
                Pattern.compile("name=\"content\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(content.find()).as(page).isTrue();
        assertThat(per.post(STATEMENT + "/granskning/tillbaka", Map.of("words", "Korta bakgrunden."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(anna.get(STATEMENT).body()).contains("Korta bakgrunden.");
        anna.post(STATEMENT + "/granskning/skicka", Map.of());
        assertThat(per.post(STATEMENT + "/granskning/godkann", Map.of("content", "a".repeat(64)))
                        .statusCode())
                .isEqualTo(412);
        assertThat(per.post(STATEMENT + "/granskning/godkann", Map.of("content", content.group(1)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(logged("statement.approved")).isEqualTo(1);
        // Past the review, and on to what every signature needs; who approved it is not the one to sign.
        assertThat(anna.post(STATEMENT + "/signera", Map.of()).statusCode()).isEqualTo(412);
        assertThat(per.post(STATEMENT + "/signera", Map.of()).body()).contains("måste granskas och godkännas");
    }

    @Test
    void a_question_is_noted_answered_once_and_stands_in_the_history() {
        opened = SignedTrial.open();
        colleague("stina", Role.HANDLAGGARE);
        Site.Client stina = site().signedIn("stina");
        Site.Client anna = site().signedIn(StoredTrial.ANNA);
        String ask = STATEMENT + "/1/komplettering";
        stina.get(ask);
        Map<String, String> form =
                Map.of("who", "Eva, FK", "words", "Hur länge orkar Tore stå?", "happened-on", today());
        assertThat(stina.post(ask, Map.of("who", "FK", "happened-on", "2099-01-01"))
                        .body())
                .contains("Dagen har inte varit än.", "Fyll i fältet.");
        assertThat(stina.post(ask, form).statusCode()).isEqualTo(303);
        assertThat(stina.get(STATEMENT + "/1").body())
                .contains("Obesvarade kompletteringar", "Hur länge orkar Tore stå?", "Eva, FK bad om komplettering")
                .doesNotContain("/komplettering/");
        String answer = ask + "/" + one("SELECT id FROM statement_event");
        anna.get(answer);
        assertThat(anna.post(answer, Map.of("way", "VERSION", "words", "I version 2.", "happened-on", today()))
                        .body())
                .contains("Det finns ingen senare signerad version.");
        Map<String, String> no = Map.of("way", "CANNOT", "words", "Det prövades inte.", "happened-on", today());
        assertThat(anna.post(answer, no).statusCode()).isEqualTo(303);
        assertThat(anna.post(answer, no).statusCode()).isEqualTo(409);
        assertThat(anna.get(STATEMENT + "/1").body())
                .contains("Det gick inte att komplettera", "Det prövades inte.", "Signerat och utfärdat")
                .doesNotContain("Obesvarade kompletteringar");
        assertThat(logged("statement.not-complemented")).isEqualTo(1);
    }

    @Test
    void revoking_stops_what_waits_and_lists_everybody_who_got_it_until_they_are_told() {
        opened = SignedTrial.open();
        colleague("stina", Role.HANDLAGGARE);
        leave();
        Site.Client anna = site().signedIn(StoredTrial.ANNA);
        Map<String, String> attached =
                Map.of("way", "ATTACHED", "border", "SAME", "case-number", "IFO-17", "case-system", "Treserva");
        anna.get(NEW);
        String first = anna.post(NEW, attached).headers().firstValue("Location").orElseThrow();
        anna.post(first + "/hamta", Map.of("revision", revision(anna.get(first).body())));
        String waiting =
                anna.post(NEW, handed()).headers().firstValue("Location").orElseThrow();
        byte[] before = bytes();

        String revoke = STATEMENT + "/1/aterkalla";
        anna.get(revoke);
        assertThat(anna.post(revoke, Map.of()).statusCode()).isEqualTo(400);
        assertThat(anna.post(revoke, Map.of("words", "Fel person observerades."))
                        .statusCode())
                .isEqualTo(303);

        assertThat(anna.get(waiting).body()).contains("Stoppat");
        assertThat(one("SELECT count(*) FROM notice")).isEqualTo("2");
        Site.Client stina = site().signedIn("stina");
        assertThat(stina.get(StoredTrial.PATH + "/utlamning").body()).contains("Utlåtandet är återkallat.");
        assertThat(stina.get(first).body()).contains("Utlåtandet är återkallat.");
        assertThat(stina.get(STATEMENT + "/1").body())
                .contains("Utlåtandet är återkallat. Det gäller inte.", "Fel person observerades.");
        assertThat(bytes()).isEqualTo(before);
        assertThat(stina.get(STATEMENT + "/1/forsakringskassan.pdf").statusCode())
                .isEqualTo(200);
        assertThat(anna.post(NEW, handed()).statusCode()).isEqualTo(409);

        String list = anna.get(StoredTrial.PATH + "/besked").body();
        assertThat(list).contains("2 har inte fått besked", "Till ärende IFO-17", "Till Tore");
        for (String notice : site().sql("SELECT id FROM notice")) {
            String path = StoredTrial.PATH + "/besked/" + notice;
            String letter = anna.get(path).body();
            assertThat(letter).contains("Ett utlåtande du har fått är återkallat", "PRV-2026-K7M3QD", "Fel person");
            Map<String, String> told = Map.of("told-how", "LETTER", "told-on", today(), "revision", "0");
            assertThat(stina.post(path, told).statusCode()).isEqualTo(404);
            assertThat(anna.post(path, Map.of("told-on", today())).statusCode()).isEqualTo(428);
            assertThat(anna.post(path, told).statusCode()).isEqualTo(303);
            assertThat(anna.post(path, told).statusCode()).isEqualTo(409);
        }
        assertThat(anna.get(StoredTrial.PATH + "/besked").body()).contains("Alla har fått besked", "Brev");
        assertThat(logged("statement.revoked")).isEqualTo(1);
        assertThat(logged("statement.told")).isEqualTo(2);
        assertThat(anna.get(STATEMENT + "/1").body()).contains("fick besked");
        assertThat(anna.post(STATEMENT + "/1/ratta", Map.of("reason", "Rätt person."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(one("SELECT state FROM statement WHERE version = 1")).isEqualTo("REVOKED");
    }

    private byte[] bytes() {
        return one("SELECT hex(pdf) FROM rendering WHERE recipient = 'FORSAKRINGSKASSAN'")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
