package se.prova.statement.page;

import static org.assertj.core.api.Assertions.assertThat;
import static se.prova.statement.page.DraftedTrial.PATH;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.access.Accounts;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.assessment.Assessments;
import se.prova.assessment.Question;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.statement.Finding;
import se.prova.statement.Statements.Whole;
import se.prova.statement.StoredTrial;
import se.prova.statement.print.Recipients;
import se.prova.web.Site;

/** A draft over HTTP: every form with what should not be sent to it, and two people at once. */
class StatementTest {

    private static DraftedTrial drafted;
    private static StoredTrial trial;
    private static Site.Client anna;

    @BeforeAll
    static void open() {
        drafted = DraftedTrial.open(Map.of());
        trial = drafted.trial();
        trial.staff("sven", "Sven Ek", Role.HANDLEDARE);
        anna = drafted.anna();
    }

    @AfterAll
    static void close() {
        drafted.close();
    }

    private static Whole whole() {
        return drafted.whole();
    }

    private static Finding first() {
        return drafted.first();
    }

    private static Map<String, String> finding(String text) {
        return drafted.finding(text, first().source());
    }

    private static String path(Finding finding) {
        return PATH + "/mening/" + finding.id();
    }

    @Test
    void the_draft_says_what_each_finding_rests_on_and_why_it_cannot_be_signed() {
        String page = anna.get(PATH + "?visa=" + first().id()).body();

        assertThat(page)
                .contains("aria-disabled=\"true\"")
                .contains("Går att signera när")
                .contains("Frågan har varken svar eller skäl")
                .contains("Remissen")
                .contains("Det som inte är prövat är inte detsamma")
                .doesNotContain("1980")
                .doesNotContain("Testman");
    }

    @Test
    void a_finding_is_changed_and_keeps_what_it_rests_on() {
        String text = "En annan mening. 😶".replace(" 😶", "") + " a\u030Angest, Ωmega och " + "x".repeat(300);
        assertThat(anna.post(path(first()), finding(text)).statusCode()).isEqualTo(303);

        assertThat(first().text()).contains("ångest").contains("x".repeat(300));
        assertThat(whole().basisOf(first().id())).hasSize(1);
    }

    @Test
    void nothing_typed_is_lost_when_something_is_wrong() {
        Map<String, String> fields = finding("");
        fields.put("source", "GISSAT");
        HttpResponse<String> empty = anna.post(path(first()), fields);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Fyll i fältet.").contains("Välj ett av alternativen.");

        HttpResponse<String> tooLong = anna.post(path(first()), finding("å".repeat(3_501)));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("å".repeat(3_501)).contains("högst 3");

        HttpResponse<String> emoji = anna.post(path(first()), finding("Det gick bra 😶"));
        assertThat(emoji.statusCode()).isEqualTo(400);
        assertThat(emoji.body()).contains("Det gick bra 😶").contains("U+1F636");

        Map<String, String> foreign = finding("Vilar på något annat");
        foreign.put("basis", "EVENT:" + UUID.randomUUID());
        assertThat(anna.post(path(first()), foreign).statusCode()).isEqualTo(400);
    }

    @Test
    void whoever_is_late_sees_both_texts_and_keeps_their_own() {
        Map<String, String> old = finding("Min text, skriven länge.");
        assertThat(anna.post(path(first()), finding("Den andras text.")).statusCode())
                .isEqualTo(303);

        HttpResponse<String> late = anna.post(path(first()), old);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Den andras", "<mark>", "Min").contains("Min text, skriven länge.</textarea>");
        assertThat(first().text()).isEqualTo("Den andras text.");
        Map<String, String> without = finding("Utan");
        without.remove("revision");
        assertThat(anna.post(path(first()), without).statusCode()).isEqualTo(428);
        assertThat(anna.post(path(first()) + "/bort", Map.of("revision", "0")).statusCode())
                .isEqualTo(412);
    }

    @Test
    void findings_change_places_and_an_own_one_is_added_and_removed() {
        anna.get(PATH + "/mening");
        Map<String, String> own = finding("Nästa steg är ett samtal i januari.");
        own.put("section", "BACKGROUND");
        own.remove("revision");
        HttpResponse<String> added = anna.post(PATH + "/mening", own);
        assertThat(added.statusCode()).isEqualTo(303);
        Finding last = Numbered.of(whole().findings()).stream()
                .filter(one -> one.section() == Finding.Section.BACKGROUND)
                .toList()
                .getLast();
        assertThat(last.text()).isEqualTo("Nästa steg är ett samtal i januari.");
        int bases = whole().bases().size();

        assertThat(anna.post(path(last) + "/upp", Map.of("revision", "" + last.revision()))
                        .statusCode())
                .isEqualTo(303);
        Finding moved = whole().findings().stream()
                .filter(one -> one.id().equals(last.id()))
                .findFirst()
                .orElseThrow();
        assertThat(Numbered.neighbour(whole().findings(), moved, false)).isPresent();
        assertThat(whole().bases()).hasSize(bases);

        assertThat(anna.post(path(moved) + "/bort", Map.of("revision", "" + moved.revision()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(whole().findings()).noneMatch(one -> one.id().equals(moved.id()));
    }

    @Test
    void a_question_gets_an_answer_that_rests_on_something_or_a_reason() {
        UUID question = trial.file().questions().getLast().id();
        String path = PATH + "/fraga/" + question;
        anna.get(path);
        HttpResponse<String> loose = anna.post(path, Map.of("revision", "0", "text", "Ungefär en timme."));
        assertThat(loose.statusCode()).isEqualTo(400);
        assertThat(loose.body()).contains("Ett svar vilar på minst en mening.").contains("Ungefär en timme.");
        HttpResponse<String> two = anna.post(path, Map.of("revision", "0", "text", "Ja", "why-not", "Nej"));
        assertThat(two.statusCode()).isEqualTo(400);

        Map<String, String> answer =
                Map.of("revision", "0", "text", "Ungefär en timme.", "basis", "FINDING:" + first().id());
        assertThat(anna.post(path, answer).statusCode()).isEqualTo(303);
        assertThat(anna.post(path, answer).statusCode()).isEqualTo(412);
        assertThat(anna.get(PATH).body()).contains("Ungefär en timme.");
        assertThat(anna.get(PATH + "/fraga/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_question_asked_after_the_draft_was_begun_is_answered_like_the_others() {
        UUID question = trial.site().bean(Ids.class).next();
        Assessments assessments = trial.site().bean(Assessments.class);
        assessments.change(
                assessments.find(StoredTrial.ASSESSMENT).orElseThrow(),
                List.of(new Question(question, StoredTrial.ASSESSMENT, 9, "Orkar Tore två pass?", 0)),
                List.of(),
                AuditEvent.of(Actor.program("test"), "assessment.changed", "", "assessment/test"));
        String path = PATH + "/fraga/" + question;
        assertThat(anna.get(path).body()).contains("Orkar Tore två pass?");
        Map<String, String> first = Map.of("revision", "0", "why-not", "Det har inte prövats.");
        assertThat(anna.post(path, first).statusCode()).isEqualTo(303);
        Map<String, String> late = Map.of("revision", "0", "why-not", "Hann inte.");
        assertThat(anna.post(path, late).statusCode()).isEqualTo(412);
        assertThat(anna.get(PATH).body()).contains("Det har inte prövats.").doesNotContain("Hann inte.");
    }

    @Test
    void the_participants_words_are_taken_as_they_are() {
        String path = PATH + "/kommentar";
        String words = "Datorn är inget för mig 😶 \u05E9\u05DC\u05D5\u05DD";
        anna.get(path);
        assertThat(anna.post(path, Map.of("given-on", "2099-01-01", "words", words))
                        .body())
                .contains("Datumet har inte varit än.")
                .contains(words);
        assertThat(anna.post(path, Map.of("given-on", "2026-11-20")).statusCode())
                .isEqualTo(400);
        assertThat(anna.post(path, Map.of("given-on", "2026-11-20", "words", words, "declined", "yes"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(anna.post(path, Map.of("given-on", "2026-11-20", "words", "å".repeat(20_001)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(anna.post(path, Map.of("given-on", "2026-11-20", "words", words))
                        .statusCode())
                .isEqualTo(303);
        assertThat(whole().comments().getFirst().words()).isEqualTo(words);
    }

    @Test
    void a_recipient_gets_fewer_findings_but_never_other_words() {
        String path = PATH + "/mottagare/arbetsformedlingen";
        String seen = drafted.shown(path, "seen");
        String kept = first().id().toString();
        assertThat(anna.post(path, Map.of("seen", seen, "kept", kept)).statusCode())
                .isEqualTo(303);
        assertThat(whole().leftOut().values().stream().findFirst().orElseThrow())
                .hasSize(whole().findings().size() - 1);
        String other = whole().findings().getLast().id().toString();
        HttpResponse<String> late = anna.post(path, Map.of("seen", seen, "kept", other, "shown", kept));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("Ditt val står kvar", "Sparat nu: med.")
                .doesNotContain("Sparat nu: inte med.");
        assertThat(anna.get(PATH + "/mottagare/grannen").statusCode()).isEqualTo(404);
        String again = drafted.shown(path, "seen");
        String all = whole().findings().stream().map(one -> "&kept=" + one.id()).reduce("", String::concat);
        assertThat(anna.send(java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create(trial.site().url(path)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "csrfToken=" + anna.token() + "&seen=" + again + all)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_preview_is_a_draft_and_bears_no_name() {
        HttpResponse<String> preview = anna.get(PATH + "/forhandsvisa/forsakringskassan.pdf");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(preview.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("inline; filename=\"PRV-\\d{4}-[0-9A-Z]{6}-1-forsakringskassan-utkast.pdf\"");
        assertThat(preview.body()).startsWith("%PDF-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/1",
                "/1/forsakringskassan.pdf",
                "/mening",
                "/kommentar",
                "/mottagare/forsakringskassan",
                "/forhandsvisa/forsakringskassan.pdf"
            })
    void who_has_no_right_sees_nothing(String part) {
        Site.Client sven = trial.site().signedIn("sven");
        Site.Client eva = trial.site().signedIn(StoredTrial.EVA);
        assertThat(sven.get(PATH + part).statusCode()).isEqualTo(404);
        assertThat(eva.get(PATH + part).statusCode()).isEqualTo(404);
        assertThat(anna.get("/bedomningar/" + UUID.randomUUID() + "/utlatande" + part)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_finding_version_or_id_is_not_there() {
        assertThat(anna.get(PATH + "/mening/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(anna.get(PATH + "/mening/skräp").statusCode()).isIn(400, 404);
        assertThat(anna.get(PATH + "/2").statusCode()).isEqualTo(404);
        assertThat(anna.get(PATH + "/99999999999").statusCode()).isEqualTo(404);
        assertThat(anna.get(PATH + "?visa=x").statusCode()).isEqualTo(404);
        assertThat(anna.get(StoredTrial.PATH + "/lasning?station=finns-inte").statusCode())
                .isEqualTo(404);
    }

    /** What Anna has on the screen when she signs. */
    static String current(StoredTrial trial) {
        Site site = trial.site();
        UUID account = UUID.fromString(
                site.sql("SELECT id FROM account WHERE username = 'anna'").getFirst());
        User user = site.bean(Accounts.class)
                .user(account, LocalDate.of(2026, 11, 22))
                .orElseThrow();
        Laid laid = site.bean(Desk.class).begin(user, StoredTrial.ASSESSMENT.toString());
        return Seen.of(laid, site.bean(Recipients.class));
    }

    @Test
    void what_is_open_stops_signing_whatever_is_sent() {
        String page = anna.get(PATH).body();
        assertThat(page).doesNotContain("name=\"password\"");
        Map<String, String> sent = Map.of("password", Site.PASSWORD, "seen", current(trial));
        assertThat(anna.post(PATH + "/signera", sent).statusCode()).isEqualTo(409);
        assertThat(anna.post(PATH + "/signera", Map.of("password", Site.PASSWORD))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void the_log_names_acts_and_codes_but_no_content() {
        Site.Client eva = trial.site().signedIn(StoredTrial.EVA);
        anna.get(StoredTrial.PATH + "/lasning");
        String log = eva.get("/logg").body();
        assertThat(log)
                .contains("<strong>Anna Lind</strong> läste läsningen")
                .contains("började på ett utlåtande")
                .doesNotContain("B-17")
                .doesNotContain("Tore");
        assertThat(anna.get("/logg").statusCode()).isEqualTo(404);
    }
}
