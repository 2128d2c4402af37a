package se.prova.statement.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import se.prova.access.Role;
import se.prova.guard.kept.Decisions;
import se.prova.statement.Finding;
import se.prova.statement.Statements;
import se.prova.statement.Statements.Whole;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** The language guard over HTTP: what it marks, how it is answered, and that nobody signs past it. */
class GuardPagesTest {

    private static final String PATH = StoredTrial.PATH + "/utlatande";
    private static final String BLOCKED = "Svårigheten beror på adhd vid tre av fyra pass.";
    private static StoredTrial trial;
    private static Site.Client anna;

    @BeforeAll
    static void open() {
        trial = StoredTrial.open();
        trial.staff("rut", "Rut Rask", Role.AUDITOR);
        anna = trial.site().signedIn(StoredTrial.ANNA);
        anna.get(PATH);
        assertThat(anna.post(PATH, Map.of()).statusCode()).isEqualTo(303);
        ready();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static Whole whole() {
        Statements statements = trial.site().bean(Statements.class);
        return statements
                .whole(statements
                        .ofAssessment(StoredTrial.ASSESSMENT)
                        .getFirst()
                        .id())
                .orElseThrow();
    }

    private static Finding first() {
        return Numbered.of(whole().findings()).getFirst();
    }

    /** Everything that signing asks for but the guard's own. */
    private static void ready() {
        Finding finding = first();
        trial.file().questions().forEach(question -> {
            Map<String, String> answer = new HashMap<>();
            answer.put("revision", "0");
            answer.put("why-not", "Det prövades inte så länge.");
            assertThat(anna.post(PATH + "/fraga/" + question.id(), answer).statusCode())
                    .isEqualTo(303);
        });
        assertThat(anna.post(PATH + "/kommentar", Map.of("declined", "on", "given-on", "2026-11-20"))
                        .statusCode())
                .isEqualTo(303);
        write(finding.text());
    }

    private static void write(String text) {
        Finding stored = first();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("revision", Long.toString(stored.revision()));
        fields.put("text", text);
        fields.put("section", stored.section().name());
        fields.put("source", Finding.Source.OBSERVED.name());
        fields.put("basis", "REFERRAL:" + StoredTrial.ASSESSMENT);
        assertThat(anna.post(PATH + "/mening/" + stored.id(), fields).statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> sign() {
        return anna.post(PATH + "/signera", Map.of("password", Site.PASSWORD, "seen", StatementTest.current(trial)));
    }

    private static HttpResponse<String> answer(Map<String, String> answers) {
        Map<String, String> sent = new HashMap<>(answers);
        sent.put("seen", Seen.of(whole()));
        return anna.post(PATH + "/sprak", sent);
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<String> log() {
        return trial.site().sql("SELECT action FROM audit_event WHERE action LIKE 'guard.%' ORDER BY seq");
    }

    // One path through it all, since a statement is signed once.
    @Test
    void nobody_signs_past_a_block_a_warning_or_the_question() {
        assertThat(sign().statusCode()).as("the question stands").isEqualTo(409);
        write(BLOCKED);

        String draft = anna.get(PATH).body();
        assertThat(draft)
                .contains("Spärr: Diagnos")
                .contains("<mark>adhd</mark>")
                .contains("Ordet som hittades: adhd")
                .contains("Språkvakten spärrar: Diagnos");
        assertThat(anna.get(PATH + "/mening/" + first().id()).body()).contains("<mark>adhd</mark>");
        String page = anna.get(PATH + "/sprak").body();
        Map<String, String> lift = new HashMap<>(
                Map.of("rule", hidden(page, "rule"), "target", hidden(page, "target"), "bound", hidden(page, "bound")));
        assertThat(anna.post(PATH + "/sprak/slapp", lift).statusCode())
                .as("without a reason")
                .isEqualTo(400);
        lift.put("reason", "Ordet är namnet på en förening.");
        Map<String, String> other = new HashMap<>(lift);
        other.put("bound", "0".repeat(64));
        assertThat(anna.post(PATH + "/sprak/slapp", other).statusCode())
                .as("another text than the one on the page")
                .isEqualTo(412);
        assertThat(answer(Map.of("samma", "YES")).statusCode()).isEqualTo(303);
        assertThat(sign().statusCode()).as("the block stands").isEqualTo(409);
        assertThat(anna.post(PATH + "/sprak/slapp", lift).statusCode()).isEqualTo(303);
        assertThat(anna.get(PATH + "/sprak").body()).contains("Släppt: Ordet är namnet på en förening.");
        manager();

        write(BLOCKED + " Det är sett.");
        assertThat(sign().statusCode())
                .as("the text changed, so the block is back")
                .isEqualTo(409);
        assertThat(anna.get(PATH).body()).contains("Språkvakten spärrar: Diagnos");
        write(BLOCKED);
        assertThat(anna.get(PATH).body()).doesNotContain("Språkvakten spärrar: Diagnos");

        write("Tore är lat. Tore är slö.");
        assertThat(sign().statusCode()).as("the warning is not answered").isEqualTo(409);
        assertThat(answer(Map.of("ord-value-words", "Bara ord.")).statusCode())
                .as("words without an answer")
                .isEqualTo(400);
        assertThat(answer(Map.of("svar-value-words", "HOLDS", "ord-value-words", "Står så.", "samma", "NO"))
                        .statusCode())
                .as("no without words")
                .isEqualTo(400);
        HttpResponse<String> no =
                answer(Map.of("svar-value-words", "HOLDS", "samma", "NO", "annars", "Orden hade varit andra."));
        assertThat(no.headers().firstValue("location")).hasValue(PATH + "#signera");
        assertThat(sign().statusCode()).as("no leads back to the text").isEqualTo(409);
        assertThat(anna.get(PATH + "/sprak").body()).contains("Orden hade varit andra.");
        assertThat(answer(Map.of("samma", "YES")).statusCode()).isEqualTo(303);
        write("Tore är lat. Tore är slö. Tore är sur.");
        assertThat(anna.get(PATH).body())
                .as("answered once for the rule and the version")
                .doesNotContain("Språkvakten undrar")
                .contains("Besvarad: Ord som värderar personen");
        assertThat(trial.site()
                        .bean(Decisions.class)
                        .of(whole().statement().id())
                        .replies())
                .hasSize(1);
        assertThat(log())
                .containsExactly(
                        "guard.reflected",
                        "guard.lifted",
                        "guard.read",
                        "guard.answered",
                        "guard.reflected",
                        "guard.reflected");
        HttpResponse<String> signed = sign();
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(303);
        assertThat(anna.get(PATH + "/sprak").statusCode()).isEqualTo(409);
    }

    private static void manager() {
        String page =
                trial.site().signedIn(StoredTrial.EVA).get("/logg/sparrar").body();
        assertThat(page)
                .contains("Ordet är namnet på en förening.")
                .contains("Anna Lind")
                .contains("B-17")
                .contains("Diagnos")
                .doesNotContain("adhd")
                .doesNotContain("Tore");
        assertThat(anna.get("/logg/sparrar").statusCode()).isEqualTo(404);
    }

    @Test
    void answers_belong_to_the_page_they_were_given_on() {
        assertThat(anna.post(PATH + "/sprak", Map.of("seen", "gammal", "samma", "YES"))
                        .statusCode())
                .isIn(409, 412);
        assertThat(anna.get("/bedomningar/" + UUID.randomUUID() + "/utlatande/sprak")
                        .statusCode())
                .isEqualTo(404);
    }
}
