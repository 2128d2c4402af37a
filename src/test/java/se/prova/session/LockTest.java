package se.prova.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.prova.web.MovableClock;
import se.prova.web.Site;

// What a locked browser gets: it is in this room since a sheet and the participant's page are what a short code is for.
class LockTest {

    private final Workshop workshop = Workshop.open(Map.of(MovableClock.WANTED, "true"));
    private final Site site = workshop.site();
    private final Site.Client anna = site.signedIn(Site.USERNAME);
    private final String sheet = Workshop.path(workshop.session("loan-register"));

    @AfterEach
    void close() {
        workshop.close();
    }

    private void pass(Duration time) {
        site.bean(MovableClock.class).pass(time);
    }

    private String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void after_ten_minutes_every_page_asks_for_the_password_and_then_goes_on() {
        anna.get("/konto");
        pass(Duration.ofMinutes(9));
        assertThat(anna.get("/konto").statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(10));
        String lock = to(anna.get("/konto?a=1"));
        assertThat(lock).isEqualTo("/las?till=%2Fkonto%3Fa%3D1");
        assertThat(anna.get(lock).body()).contains("Prova är låst", "Anna Lind", "current-password");
        assertThat(anna.get("/konto").statusCode())
                .as("asking does not open it")
                .isEqualTo(303);

        assertThat(anna.post("/las", Map.of("password", "fel", "till", "/konto?a=1"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(to(anna.post("/las", Map.of("password", Site.PASSWORD, "till", "/konto?a=1"))))
                .isEqualTo("/konto?a=1");
        assertThat(anna.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void after_two_hours_it_is_over() {
        pass(Duration.ofHours(2));
        assertThat(to(anna.get("/konto"))).startsWith("/logga-in?till=");
    }

    @Test
    void a_form_sent_while_locked_is_not_taken_and_says_why() {
        anna.get("/konto");
        pass(Duration.ofMinutes(10));
        HttpResponse<String> answer = anna.post("/bedomningar/ny", Map.of("first-name", "Tore"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Prova hade låst sig.");
    }

    @Test
    void a_page_locks_and_opens_itself_and_what_was_recorded_may_still_be_sent() {
        anna.get("/konto");
        assertThat(anna.json("POST", "/api/las", "{}").statusCode()).isEqualTo(200);
        assertThat(anna.get("/konto").statusCode()).isEqualTo(303);
        assertThat(anna.json("POST", "/api/las/vaken", "{}").statusCode()).isEqualTo(403);
        assertThat(anna.json("POST", "/api/sync", "{}").statusCode())
                .as("read, and told that it is no batch")
                .isEqualTo(400);
        HttpResponse<String> wrong = anna.json("POST", "/api/las/upp", "{\"password\":\"fel\"}");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("Lösenordet stämmer inte");
        assertThat(anna.json("POST", "/api/las/upp", "{\"password\":\"" + Site.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(anna.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void a_short_code_is_four_to_six_digits_that_are_not_everybodys_first_guess_and_is_kept_as_a_hash() {
        anna.get("/las/kod");
        for (String weak : List.of("123", "1234", "9876", "0000", "abcd", "12 45")) {
            assertThat(anna.post("/las/kod", Map.of("pin", weak, "pin-again", weak))
                            .statusCode())
                    .as(weak)
                    .isEqualTo(400);
        }
        assertThat(anna.post("/las/kod", Map.of("pin", "2580", "pin-again", "2581"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(to(anna.post("/las/kod", Map.of("pin", "2580", "pin-again", "2580", "till", sheet))))
                .isEqualTo(sheet);
        assertThat(site.sql("SELECT pin_hash FROM web_session"))
                .singleElement()
                .asString()
                .startsWith("$argon2id$");
    }

    @Test
    void on_a_sheet_the_short_code_opens_it_and_five_wrong_ones_ask_for_the_password() {
        site.choosePins();
        assertThat(anna.get(sheet).statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(10));
        String lock = to(anna.get(sheet));
        assertThat(anna.get(lock).body()).contains("id=\"pin\"").doesNotContain("id=\"password\"");
        assertThat(to(anna.post("/las", Map.of("pin", Site.PIN, "till", sheet))))
                .isEqualTo(sheet);
        assertThat(anna.get(sheet).statusCode()).isEqualTo(200);

        pass(Duration.ofMinutes(10));
        anna.get(lock);
        for (int i = 0; i < 4; i++) {
            assertThat(anna.post("/las", Map.of("pin", "7777")).body()).contains("id=\"pin\"");
        }
        assertThat(anna.post("/las", Map.of("pin", "7777")).body())
                .contains("id=\"password\"", "fem gånger")
                .doesNotContain("id=\"pin\"");
        assertThat(anna.post("/las", Map.of("pin", Site.PIN)).statusCode()).isEqualTo(400);
        assertThat(anna.get("/konto").statusCode()).isEqualTo(303);
        assertThat(anna.post("/las", Map.of("password", Site.PASSWORD)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void elsewhere_the_short_code_opens_nothing() {
        site.choosePins();
        anna.get(sheet);
        anna.get("/konto");
        pass(Duration.ofMinutes(10));
        assertThat(anna.get(to(anna.get("/konto"))).body())
                .contains("id=\"password\"")
                .doesNotContain("id=\"pin\"");
        assertThat(anna.post("/las", Map.of("pin", Site.PIN)).statusCode()).isEqualTo(400);
        assertThat(anna.get("/konto").statusCode()).isEqualTo(303);
    }

    @Test
    void the_participants_page_needs_a_short_code_first_and_has_no_other_way_out() {
        assertThat(to(anna.get(sheet + "/egen"))).startsWith("/las/kod?till=");
        anna.get("/konto");
        site.choosePins();
        HttpResponse<String> own = anna.get(sheet + "/egen");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).doesNotContain("Anna Lind", "/konto", "/logga-ut");
        for (String path : List.of("/bedomningar", "/konto", sheet, sheet + "/avsluta", "/logg", "/las/kod", "/")) {
            assertThat(to(anna.get(path))).as(path).startsWith("/las?till=");
        }
        for (String path : List.of("/logga-ut", "/las/kod", "/konto/inloggningar/andra/avsluta", "/bedomningar/ny")) {
            HttpResponse<String> refused = anna.post(path, Map.of());
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).as(path).contains("Prova hade låst sig.");
        }
        assertThat(anna.get(sheet + "/egen").statusCode()).as("and stays").isEqualTo(200);
        assertThat(anna.json("POST", "/api/sync", "{}").statusCode()).isEqualTo(400);
        assertThat(anna.json("POST", "/api/las/vaken", "{}").statusCode()).isEqualTo(403);

        anna.get("/las?till=" + sheet);
        assertThat(to(anna.post("/las", Map.of("pin", Site.PIN, "till", sheet))))
                .isEqualTo(sheet);
        assertThat(anna.get(sheet).statusCode()).isEqualTo(200);
    }

    @Test
    void somebody_who_may_not_see_the_session_is_not_turned_around() {
        site.account("bo", "Bo Ek", "processledare", se.prova.access.Role.PROCESSLEDARE);
        Site.Client bo = site.signedIn("bo");
        site.choosePins();
        assertThat(bo.get(sheet + "/egen").statusCode()).isEqualTo(404);
        assertThat(bo.get("/konto").statusCode()).isEqualTo(200);
    }
}
