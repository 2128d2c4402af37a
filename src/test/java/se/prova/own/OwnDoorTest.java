package se.prova.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

// A code on paper opens one person's own page, and nothing else opens it.
class OwnDoorTest {

    private static final String GIVE = StoredTrial.PATH + "/egen-sida";
    private StoredTrial trial;
    private Site site;
    private Site.Client anna;

    @BeforeEach
    void open() {
        trial = SignedTrial.open();
        site = trial.site();
        anna = site.signedIn(StoredTrial.ANNA);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private long logged(String act) {
        return Long.parseLong(site.sql("SELECT count(*) FROM audit_event WHERE action = '" + act + "'")
                .getFirst());
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body().replaceAll("name=\"csrfToken\" value=\"[^\"]+\"", "")
                + answer.headers().map().keySet();
    }

    @Test
    void a_code_is_shown_once_kept_as_a_keyed_hash_and_opens_the_page_however_it_is_typed() {
        String code = Paper.code(anna);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        String bare = code.replace("-", "");
        assertThat(anna.get(GIVE).body())
                .contains("Användes senast")
                .contains("Inte använd än")
                .doesNotContain(code)
                .doesNotContain(bare);
        assertThat(site.sql("SELECT code_hash || id FROM own_code")).noneMatch(row -> row.contains(bare));
        assertThat(site.sql("SELECT code_hash FROM own_code"))
                .doesNotContain(se.prova.signin.Tokens.hash(bare), se.prova.signin.Tokens.hash(code));
        Site.Client guest =
                Paper.opened(site, code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        assertThat(guest.get("/min/sida").body()).contains("Hej Tore").doesNotContain(code);
        assertThat(anna.get(GIVE).body()).doesNotContain("Inte använd än");
        assertThat(logged("own.code.made")).isEqualTo(1);
        assertThat(logged("own.opened")).isEqualTo(1);
    }

    @Test
    void a_code_stands_in_no_address_title_or_log() {
        String code = Paper.code(anna);
        Site.Client guest = Paper.opened(site, code);
        assertThat(guest.get("/min/sida").body()).contains("<title>Din sida – Prova</title>");
        assertThat(site.sql("SELECT action || actor || subject || resource || reason FROM audit_event"
                        + " UNION ALL SELECT details FROM audit_detail"))
                .noneMatch(row -> row.contains(code) || row.contains(code.replace("-", "")));
        assertThat(guest.get("/min/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void wrong_old_taken_back_and_closed_are_answered_alike() {
        String old = Paper.code(anna);
        site.sql("UPDATE own_code SET valid_until = 1");
        String expired = told(Paper.type(site.client(), old));
        String first = Paper.code(anna);
        String taken = Paper.code(anna);
        anna.get(GIVE);
        assertThat(anna.post(GIVE + "/ta-tillbaka", Map.of()).statusCode()).isEqualTo(303);
        String closed = Paper.code(anna);
        site.sql("UPDATE assessment SET state = 'CLOSED'");
        assertThat(List.of(
                        told(Paper.type(site.client(), "0000-0000-0000")),
                        told(Paper.type(site.client(), "nonsens")),
                        told(Paper.type(site.client(), first)),
                        told(Paper.type(site.client(), taken)),
                        told(Paper.type(site.client(), closed))))
                .allSatisfy(answer -> assertThat(answer).isEqualTo(expired).startsWith("400"));
        assertThat(logged("own.refused")).isEqualTo(6);
        assertThat(logged("own.opened")).isZero();
    }

    @Test
    void what_is_taken_back_is_shut_at_the_next_request_and_so_is_the_page_of_an_earlier_code() {
        Site.Client first = Paper.opened(site, Paper.code(anna));
        Site.Client second = Paper.opened(site, Paper.code(anna));
        assertThat(first.get("/min/sida").headers().firstValue("Location")).contains("/min");
        assertThat(second.get("/min/sida").statusCode()).isEqualTo(200);
        anna.get(GIVE);
        anna.post(GIVE + "/ta-tillbaka", Map.of());
        assertThat(second.get("/min/sida").headers().firstValue("Location")).contains("/min");
        assertThat(logged("own.code.ended")).isEqualTo(1);
    }

    @Test
    void a_visit_ends_by_itself_by_the_button_and_with_the_assessment() {
        String code = Paper.code(anna);
        Site.Client guest = Paper.opened(site, code);
        site.sql("UPDATE own_visit SET seen_at = seen_at - 15 * 60 * 1000000");
        assertThat(guest.get("/min/sida").statusCode()).isEqualTo(303);
        guest = Paper.opened(site, code);
        site.sql("UPDATE own_visit SET opened_at = opened_at - 2 * 60 * 60 * 1000000");
        assertThat(guest.get("/min/sida").statusCode()).isEqualTo(303);
        guest = Paper.opened(site, code);
        HttpResponse<String> shut = guest.post("/min/stang", Map.of());
        assertThat(shut.headers().firstValue("Location")).contains("/min");
        assertThat(shut.headers().firstValue("Set-Cookie").orElse("")).contains("prova-min=;");
        assertThat(guest.get("/min/sida").statusCode()).isEqualTo(303);
        guest = Paper.opened(site, code);
        site.sql("UPDATE assessment SET state = 'CLOSED'");
        assertThat(guest.get("/min/sida").statusCode()).isEqualTo(404);
        assertThat(guest.get("/min/utlatande/1").statusCode()).isEqualTo(404);
        guest.get("/min");
        assertThat(guest.post("/min/ord", Map.of("words", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void it_shares_nothing_with_who_is_signed_in_on_the_same_device() {
        String code = Paper.code(anna);
        assertThat(anna.get("/min").body()).doesNotContain("Anna Lind").doesNotContain("/logga-ut");
        assertThat(anna.get("/min/sida").headers().firstValue("Location")).contains("/min");
        assertThat(Paper.type(anna, code).statusCode()).isEqualTo(303);
        assertThat(anna.get("/min/sida").body()).doesNotContain("/logga-ut").doesNotContain("href=\"/konto\"");
        assertThat(anna.get("/konto").statusCode()).isEqualTo(200);
        Site.Client guest = Paper.opened(site, code);
        assertThat(guest.get(StoredTrial.PATH).headers().firstValue("Location").orElse(""))
                .startsWith("/logga-in");
        String cookie = guest.cookie("prova-min");
        Site.Client forged = site.client();
        assertThat(forged.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.url("/konto")))
                                .header("Cookie", "prova=" + cookie))
                        .statusCode())
                .isEqualTo(303);
        assertThat(forged.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.url("/min/sida")))
                                .header("Cookie", "prova-min=" + anna.cookie("prova")))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_page_that_asks_for_a_code_asks_whoever_comes_next() {
        Site.Client guest = Paper.opened(site, Paper.code(anna));
        assertThat(guest.get("/min").body()).contains("id=\"code\"").doesNotContain("Tore");
    }

    @Test
    void guessing_is_slow_for_the_address_and_does_not_slow_those_who_sign_in() {
        String code = Paper.code(anna);
        Site.Client guest = site.client();
        for (int i = 0; i < 6; i++) {
            assertThat(Paper.type(guest, "0000-0000-000" + i).statusCode()).isEqualTo(400);
        }
        HttpResponse<String> slow = Paper.type(guest, code);
        assertThat(slow.statusCode()).isEqualTo(429);
        assertThat(slow.body()).contains("för många försök");
        assertThat(site.signedIn(StoredTrial.ANNA).get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void who_reaches_the_assessment_as_something_else_gives_no_code_and_it_needs_the_password() {
        trial.staff("sven", "Sven Ek", Role.HANDLEDARE);
        assertThat(site.signedIn("sven").get(GIVE).statusCode()).isEqualTo(404);
        site.sql("UPDATE web_session SET confirmed_at = 1");
        assertThat(anna.get(GIVE).headers().firstValue("Location").orElse("")).startsWith("/bekrafta");
        anna.get("/konto");
        assertThat(anna.post(GIVE, Map.of()).statusCode()).isEqualTo(403);
        assertThat(site.sql("SELECT count(*) FROM own_code")).containsExactly("0");
    }

    @Test
    void somebody_protected_has_no_page_and_one_that_is_open_shuts() {
        String code = Paper.code(anna);
        Site.Client guest = Paper.opened(site, code);
        site.sql("UPDATE access_grant SET seconded_at = 1");
        for (String level : List.of("SEKRETESSMARKERING", "SKYDDAD_FOLKBOKFORING", "FINGERADE_UPPGIFTER")) {
            site.sql("UPDATE participant SET protection = '" + level + "'");
            assertThat(guest.get("/min/sida").statusCode()).isEqualTo(404);
            assertThat(guest.get("/min/utlatande/1.pdf").statusCode()).isEqualTo(404);
            assertThat(Paper.type(site.client(), code).statusCode()).isEqualTo(400);
            assertThat(anna.get(GIVE).body())
                    .contains("Då finns ingen egen sida")
                    .doesNotContain("Gör en kod");
            assertThat(anna.post(GIVE, Map.of()).statusCode()).isEqualTo(409);
        }
    }
}
