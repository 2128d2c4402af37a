package se.prova.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.web.Site;

class SessionTest {

    private static final long HOUR_MICROS = 3_600_000_000L;
    private Site site = Site.open();

    @BeforeEach
    void checkEmpty() {
        assertThat(site.sql("SELECT token_hash FROM web_session")).isEmpty();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_database_holds_the_hash_of_the_token_only() {
        String token = site.signedIn(Site.USERNAME).cookie("prova");

        assertThat(token).hasSize(43);
        assertThat(site.sql("SELECT token_hash FROM web_session"))
                .singleElement()
                .asString()
                .hasSize(64)
                .doesNotContain(token);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        Site.Client client = site.client();
        client.get("/logga-in");
        HttpResponse<String> answer =
                client.post("/logga-in", Map.of("username", Site.USERNAME, "password", Site.PASSWORD));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("prova=")
                .containsIgnoringCase("; Path=/")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void the_cookie_goes_over_tls_only_where_that_is_set() {
        try (Site secure = Site.open(Map.of("prova.session.secure", "true"))) {
            assertThat(secure.client().get("/logga-in").headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie)
                            .startsWith("__Host-prova")
                            .contains("Secure")
                            .containsIgnoringCase("; Path=/")
                            .doesNotContainIgnoringCase("Domain"));
        }
    }

    @Test
    void signing_in_again_gives_a_new_token_and_ends_the_old() {
        Site.Client client = site.signedIn(Site.USERNAME);
        String old = client.cookie("prova");
        client.get("/konto");
        client.post("/logga-in", Map.of("username", Site.USERNAME, "password", Site.PASSWORD));

        assertThat(client.cookie("prova")).isNotEqualTo(old);
        assertThat(site.sql("SELECT count(*) FROM web_session WHERE ended_at IS NULL"))
                .containsExactly("1");
    }

    @Test
    void signing_out_ends_the_session_and_clears_what_the_browser_keeps() {
        Site.Client client = site.signedIn(Site.USERNAME);
        client.get("/konto");
        HttpResponse<String> out = client.post("/logga-ut", Map.of());

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(site.sql("SELECT count(*) FROM web_session WHERE ended_at IS NULL"))
                .containsExactly("0");
        assertThat(client.get("/konto").statusCode()).isEqualTo(303);
    }

    @Test
    void one_other_session_or_all_others_are_ended_from_the_account_page() {
        Site.Client here = site.signedIn(Site.USERNAME);
        Site.Client there = site.signedIn(Site.USERNAME);
        Site.Client elsewhere = site.signedIn(Site.USERNAME);
        String page = here.get("/konto").body();
        assertThat(page).contains("Här är du inloggad", "Den här", "Logga ut överallt utom här");
        String ends = page.replaceFirst("(?s).*?(/konto/inloggningar/en/[0-9a-f-]{36}/avsluta).*", "$1");
        here.post(ends, Map.of());
        assertThat(site.sql("SELECT count(*) FROM web_session WHERE ended_at IS NULL"))
                .containsExactly("2");
        here.get("/konto");
        here.post("/konto/inloggningar/andra/avsluta", Map.of());
        assertThat(there.get("/konto").statusCode()).isEqualTo(303);
        assertThat(elsewhere.get("/konto").statusCode()).isEqualTo(303);
        assertThat(here.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        site.account("bo", "Bo Ek", "handledare", se.prova.access.Role.HANDLEDARE);
        Site.Client anna = site.signedIn(Site.USERNAME);
        String id = site.sql("SELECT id FROM web_session").getFirst();
        Site.Client bo = site.signedIn("bo");
        bo.get("/konto");
        bo.post("/konto/inloggningar/en/" + id + "/avsluta", Map.of());
        bo.post("/konto/inloggningar/andra/avsluta", Map.of());
        assertThat(anna.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_nobody_used_for_long_or_opened_long_ago_is_over() {
        Site.Client idle = site.signedIn(Site.USERNAME);
        site.sql("UPDATE web_session SET seen_at = seen_at - " + 3 * HOUR_MICROS);
        assertThat(idle.get("/konto").statusCode()).isEqualTo(303);

        Site.Client old = site.signedIn(Site.USERNAME);
        site.sql("UPDATE web_session SET created_at = created_at - " + 13 * HOUR_MICROS);
        assertThat(old.get("/konto").statusCode()).isEqualTo(303);
    }

    @Test
    void a_request_keeps_the_session_alive() {
        Site.Client client = site.signedIn(Site.USERNAME);
        site.sql("UPDATE web_session SET seen_at = seen_at - " + HOUR_MICROS / 12);
        String before = site.sql("SELECT seen_at FROM web_session").getFirst();
        assertThat(client.get("/konto").statusCode()).isEqualTo(200);
        assertThat(Long.parseLong(site.sql("SELECT seen_at FROM web_session").getFirst()))
                .isGreaterThan(Long.parseLong(before));
    }

    @Test
    void a_closed_account_is_out_at_once() {
        Site.Client client = site.signedIn(Site.USERNAME);
        site.sql("UPDATE account SET closed_at = 1");
        assertThat(client.get("/konto").statusCode()).isEqualTo(303);
        client.get("/logga-in");
        assertThat(client.post("/logga-in", Map.of("username", Site.USERNAME, "password", Site.PASSWORD))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void signing_in_and_out_and_failing_to_are_logged_with_the_number_of_the_request() {
        Site.Client client = site.signedIn(Site.USERNAME);
        client.get("/konto");
        HttpResponse<String> out = client.post("/logga-ut", Map.of());
        client.get("/logga-in");
        client.post("/logga-in", Map.of("username", Site.USERNAME, "password", "fel"));

        List<AuditEntry> log = site.bean(AuditLog.class).newest(3);
        assertThat(log.stream().map(AuditEntry::action))
                .containsExactly("session.refused", "session.closed", "session.opened");
        assertThat(log.get(1).requestId())
                .isEqualTo(out.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void guessing_gets_slower_even_for_whoever_guesses_right() {
        Site.Client client = site.client();
        client.get("/logga-in");
        for (int i = 0; i < 3; i++) {
            assertThat(client.post("/logga-in", Map.of("username", Site.USERNAME, "password", "fel"))
                            .statusCode())
                    .isEqualTo(400);
        }
        HttpResponse<String> answer =
                client.post("/logga-in", Map.of("username", Site.USERNAME, "password", Site.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Det har blivit fel flera gånger.");
    }
}
