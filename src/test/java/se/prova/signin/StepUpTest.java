package se.prova.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.prova.audit.AuditLog;
import se.prova.web.MovableClock;
import se.prova.web.Site;

class StepUpTest {

    private static final String ASKS = "/prov/bekraftat?a=1";
    private static final String WHERE = "/bekrafta?till=%2Fprov%2Fbekraftat%3Fa%3D1";

    private final Site site = Site.open(Map.of("prova.test.trouble", "true", MovableClock.WANTED, "true"));
    private final Site.Client anna = site.signedIn(Site.USERNAME);

    @AfterEach
    void close() {
        site.close();
    }

    private void pass(Duration time) {
        site.bean(MovableClock.class).pass(time);
    }

    // With a request in between, so that the screen is not locked.
    private void work(Duration time) {
        pass(time.dividedBy(2));
        anna.get("/konto");
        pass(time.dividedBy(2));
    }

    @Test
    void whoever_just_signed_in_goes_straight_through_and_ten_minutes_later_not() {
        assertThat(anna.get(ASKS).statusCode()).isEqualTo(200);
        work(Duration.ofMinutes(9));
        assertThat(anna.get(ASKS).statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(1));
        HttpResponse<String> answer = anna.get(ASKS);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(WHERE);
    }

    @Test
    void the_password_once_more_gives_a_new_token_and_leads_to_the_page_asked_for() {
        work(Duration.ofMinutes(12));
        anna.get("/konto");
        anna.get(WHERE);
        String old = anna.cookie("prova");
        HttpResponse<String> wrong = anna.post("/bekrafta", Map.of("password", "fel", "till", ASKS));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Lösenordet stämmer inte.").contains("value=\"" + ASKS + "\"");
        assertThat(anna.get(ASKS).statusCode()).isEqualTo(303);

        HttpResponse<String> right = anna.post("/bekrafta", Map.of("password", Site.PASSWORD, "till", ASKS));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.headers().firstValue("Location")).hasValue(ASKS);
        assertThat(anna.cookie("prova")).isNotEqualTo(old);
        assertThat(anna.get(ASKS).statusCode()).isEqualTo(200);
        assertThat(site.sql("SELECT count(*) FROM web_session WHERE token_hash = '" + Tokens.hash(old) + "'"))
                .containsExactly("0");
        assertThat(site.bean(AuditLog.class).newest(1).getFirst().action()).isEqualTo("session.confirmed");
    }

    @Test
    void it_leads_to_a_page_of_ours_only() {
        anna.get("/bekrafta");
        HttpResponse<String> answer =
                anna.post("/bekrafta", Map.of("password", Site.PASSWORD, "till", "//ond.example/"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void a_form_sent_too_late_is_refused_with_a_sentence() {
        anna.get("/konto");
        work(Duration.ofMinutes(12));
        HttpResponse<String> answer = anna.post("/prov/bekraftat", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ange ditt lösenord en gång till");
    }

    @Test
    void guessing_here_gets_slower_too() {
        anna.get("/bekrafta");
        for (int i = 0; i < 3; i++) {
            anna.post("/bekrafta", Map.of("password", "fel" + i));
        }
        assertThat(anna.post("/bekrafta", Map.of("password", Site.PASSWORD)).body())
                .contains("Det har blivit fel flera gånger.");
    }
}
