package se.prova.statement.page;

import static org.assertj.core.api.Assertions.assertThat;
import static se.prova.statement.page.DraftedTrial.PATH;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.guard.kept.Decisions;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** The language guard over HTTP: what it marks, how it is answered, and that nobody signs past it. */
class GuardPagesTest {

    private static final String BLOCKED = "Svårigheten beror på adhd vid tre av fyra pass.";
    private static DraftedTrial drafted;
    private static Site.Client anna;

    @BeforeAll
    static void open() {
        drafted = DraftedTrial.ready(Map.of());
        drafted.trial().staff("rut", "Rut Rask", Role.AUDITOR);
        anna = drafted.anna();
        write(drafted.first().text());
    }

    @AfterAll
    static void close() {
        drafted.close();
    }

    private static void write(String text) {
        drafted.write(text);
    }

    private static HttpResponse<String> sign() {
        return drafted.sign(StatementTest.current(drafted.trial()));
    }

    private static HttpResponse<String> answer(Map<String, String> answers) {
        Map<String, String> sent = new HashMap<>(answers);
        sent.put("seen", Seen.of(drafted.whole()));
        return anna.post(PATH + "/sprak", sent);
    }

    private static List<String> log() {
        return drafted.trial().site().sql("SELECT action FROM audit_event WHERE action LIKE 'guard.%' ORDER BY seq");
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
        assertThat(anna.get(PATH + "/mening/" + drafted.first().id()).body()).contains("<mark>adhd</mark>");
        String page = anna.get(PATH + "/sprak").body();
        Map<String, String> lift = new HashMap<>(Map.of(
                "rule",
                DraftedTrial.hidden(page, "rule"),
                "target",
                DraftedTrial.hidden(page, "target"),
                "bound",
                DraftedTrial.hidden(page, "bound")));
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
        assertThat(drafted.trial()
                        .site()
                        .bean(Decisions.class)
                        .of(drafted.whole().statement().id())
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
        String page = drafted.trial()
                .site()
                .signedIn(StoredTrial.EVA)
                .get("/logg/sparrar")
                .body();
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
