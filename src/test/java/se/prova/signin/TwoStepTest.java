package se.prova.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.signin.factor.Base32;
import se.prova.signin.factor.Totp;
import se.prova.web.MovableClock;
import se.prova.web.Site;

class TwoStepTest {

    private static final Pattern SECRET = Pattern.compile("data-secret>([A-Z2-7 ]+)<");

    private final Site site =
            Site.open(Map.of(Site.TOTP_REQUIRED, "true", MovableClock.WANTED, "true", "prova.test.trouble", "true"));
    private final Site.Client anna = site.client();
    private String secret = "";

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> password(Site.Client client, String till) {
        client.get("/logga-in");
        return client.post("/logga-in", Map.of("username", "anna", "password", Site.PASSWORD, "till", till));
    }

    private String code() {
        return Totp.code(
                Base32.decode(secret), Totp.step(site.bean(MovableClock.class).instant()));
    }

    private void pass(Duration time) {
        site.bean(MovableClock.class).pass(time);
    }

    private HttpResponse<String> enrol() {
        String where = password(anna, "/konto").headers().firstValue("Location").orElseThrow();
        assertThat(where).isEqualTo("/konto");
        String asked = anna.get(where).headers().firstValue("Location").orElseThrow();
        assertThat(asked).isEqualTo("/konto/tvasteg?till=%2Fkonto");
        Matcher shown = SECRET.matcher(anna.get(asked).body());
        assertThat(shown.find()).isTrue();
        secret = shown.group(1);
        return anna.post("/konto/tvasteg", Map.of("code", code(), "till", "/konto"));
    }

    @Test
    void whoever_has_no_second_factor_reaches_nothing_but_the_page_that_makes_one() {
        password(anna, "/");
        for (String path : List.of("/bedomningar", "/konto", "/logg", "/bekrafta", "/stationer")) {
            HttpResponse<String> answer = anna.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/konto/tvasteg?till=");
            assertThat(answer.body()).doesNotContain("Anna Lind");
        }
        assertThat(anna.get("/api/prov/nej").statusCode()).isEqualTo(401);
        assertThat(anna.get("/konto/tvasteg").body()).doesNotContain("Anna Lind");
        assertThat(anna.post("/logga-ut", Map.of()).statusCode()).isEqualTo(303);
        assertThat(site.bean(AuditLog.class).newest(9).stream().map(AuditEntry::action))
                .doesNotContain("session.opened");
    }

    @Test
    void a_phone_is_connected_and_from_then_on_a_code_is_asked_for() {
        HttpResponse<String> enrolled = enrol();
        assertThat(enrolled.statusCode()).isEqualTo(303);
        assertThat(enrolled.headers().firstValue("Location")).hasValue("/konto");
        assertThat(anna.get("/konto").body()).contains("<h1>Anna Lind</h1>");
        assertThat(site.bean(AuditLog.class).newest(2).stream().map(AuditEntry::action))
                .containsExactly("session.opened", "factor.enrolled");
        assertThat(anna.get("/konto/tvasteg").statusCode())
                .as("a secret in use is not shown")
                .isEqualTo(404);

        pass(Duration.ofMinutes(1));
        Site.Client other = site.client();
        password(other, "/");
        assertThat(other.get("/konto").headers().firstValue("Location")).hasValue("/logga-in/kod?till=%2Fkonto");
        String before = other.cookie("prova");
        other.get("/logga-in/kod");
        HttpResponse<String> in = other.post("/logga-in/kod", Map.of("code", code(), "till", "/konto"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(other.cookie("prova")).isNotEqualTo(before);
        assertThat(other.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_counts_once() {
        enrol();
        Site.Client other = site.client();
        password(other, "/");
        other.get("/logga-in/kod");
        HttpResponse<String> again = other.post("/logga-in/kod", Map.of("code", code()));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("eller är redan använd");
        pass(Duration.ofSeconds(30));
        assertThat(other.post("/logga-in/kod", Map.of("code", code().replaceFirst("(...)", "$1 ")))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_password_alone_is_forgotten_after_a_quarter_of_an_hour() {
        enrol();
        Site.Client other = site.client();
        password(other, "/");
        pass(Duration.ofMinutes(16));
        assertThat(other.get("/konto").headers().firstValue("Location").orElseThrow())
                .startsWith("/logga-in?till=");
    }

    @Test
    void guessing_the_code_gets_slower() {
        enrol();
        Site.Client other = site.client();
        password(other, "/");
        other.get("/logga-in/kod");
        String wrong = code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 3; i++) {
            other.post("/logga-in/kod", Map.of("code", wrong));
        }
        pass(Duration.ofSeconds(1));
        assertThat(other.post("/logga-in/kod", Map.of("code", wrong)).body())
                .contains("Det har blivit fel flera gånger.");
    }

    @Test
    void the_password_once_more_comes_with_a_code() {
        enrol();
        pass(Duration.ofMinutes(6));
        anna.get("/konto");
        pass(Duration.ofMinutes(6));
        assertThat(anna.get("/prov/bekraftat").statusCode()).isEqualTo(303);
        assertThat(anna.get("/bekrafta").body()).contains("autocomplete=\"one-time-code\"");
        Map<String, String> fields = new HashMap<>(Map.of("password", Site.PASSWORD, "till", "/prov/bekraftat"));
        assertThat(anna.post("/bekrafta", fields).statusCode()).isEqualTo(400);
        fields.put("code", code());
        assertThat(anna.post("/bekrafta", fields).statusCode()).isEqualTo(303);
        assertThat(anna.get("/prov/bekraftat").statusCode()).isEqualTo(200);
    }
}
