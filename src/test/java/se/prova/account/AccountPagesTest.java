package se.prova.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.prova.access.Accounts;
import se.prova.access.Role;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.signin.factor.Base32;
import se.prova.signin.factor.SqlFactors;
import se.prova.signin.factor.Totp;
import se.prova.web.MovableClock;
import se.prova.web.Site;

class AccountPagesTest {

    private static final Pattern LINK = Pattern.compile("data-link>(/lank/[A-Z2-7]{4}(?:-[A-Z2-7]{4}){12})<");
    private static final String NEW = "ett lösenord ingen annan kan";

    private final Site site = Site.open(Map.of(MovableClock.WANTED, "true"));
    private final Site.Client anna = site.signedIn(Site.USERNAME);

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> invite(String username, Role... roles) {
        anna.get("/konton/nytt");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Bo Ek");
        fields.put("title", "handledare");
        fields.put("telephone", "0980-319 202");
        fields.put("username", username);
        for (Role role : roles) {
            fields.put("roles", role.name());
        }
        return anna.post("/konton/nytt", fields);
    }

    private static String link(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        Matcher found = LINK.matcher(made.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private UUID id(String username) {
        return site.bean(Accounts.class).byUsername(username).orElseThrow().id();
    }

    private HttpResponse<String> choose(String link) {
        Site.Client bo = site.client();
        bo.get(link);
        return bo.post(link, Map.of("password", NEW, "password-again", NEW));
    }

    private int signIn(String username, String password) {
        Site.Client somebody = site.client();
        somebody.get("/logga-in");
        return somebody.post("/logga-in", Map.of("username", username, "password", password))
                .statusCode();
    }

    @Test
    void a_colleague_is_invited_chooses_a_password_and_signs_in() {
        HttpResponse<String> made = invite("bo", Role.HANDLEDARE);
        String link = link(made);
        String token = link.substring("/lank/".length());
        assertThat(site.sql("SELECT token_hash FROM account_link"))
                .singleElement()
                .asString()
                .doesNotContain(token);
        assertThat(signIn("bo", "!")).as("no password opens it yet").isEqualTo(400);

        Site.Client bo = site.client();
        assertThat(bo.get(link.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                        .statusCode())
                .as("however it was typed")
                .isEqualTo(200);
        assertThat(bo.get(link).body()).contains("Välkommen till Prova", "Bo Ek", "value=\"bo\"");
        HttpResponse<String> weak = bo.post(link, Map.of("password", "kort", "password-again", "kort"));
        assertThat(weak.statusCode()).isEqualTo(400);
        HttpResponse<String> chosen = bo.post(link, Map.of("password", NEW, "password-again", NEW));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(signIn("bo", NEW)).isEqualTo(303);
        assertThat(site.user("bo").roles().get(site.place().unit().id())).containsExactly(Role.HANDLEDARE);

        assertThat(bo.get(link).statusCode()).as("once").isEqualTo(404);
        assertThat(bo.post(link, Map.of("password", NEW, "password-again", NEW)).statusCode())
                .isEqualTo(404);
        assertThat(site.bean(AuditLog.class).newest(6).stream().map(AuditEntry::action))
                .contains("account.created", "account.linked", "account.link.used");
    }

    @Test
    void a_link_holds_three_days_and_until_the_next_one() {
        String first = link(invite("bo", Role.HANDLEDARE));
        anna.get("/konton/" + id("bo"));
        String second = link(anna.post("/konton/" + id("bo") + "/lank", Map.of()));
        assertThat(site.client().get(first).statusCode()).isEqualTo(404);
        assertThat(site.client().get(second).statusCode()).isEqualTo(200);
        site.bean(MovableClock.class).pass(Duration.ofDays(3));
        HttpResponse<String> late = site.client().get(second);
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("Länken gäller inte").doesNotContain("Bo Ek");
    }

    @Test
    void a_link_replaces_one_factor_and_its_maker_cannot_sign_in_with_it() {
        site.account("bo", "Bo Ek", "handledare", Role.HANDLEDARE);
        SqlFactors factors = site.bean(SqlFactors.class);
        byte[] secret = Base32.decode(factors.secret(id("bo")));
        long step = Totp.step(site.bean(MovableClock.class).instant());
        assertThat(factors.enrol(
                        id("bo"), Totp.code(secret, step), site.user("bo").actor()))
                .isTrue();

        anna.get("/konton/" + id("bo"));
        String password = link(anna.post("/konton/" + id("bo") + "/lank", Map.of("purpose", "PASSWORD")));
        assertThat(choose(password).statusCode()).isEqualTo(303);
        Site.Client maker = site.client();
        maker.get("/logga-in");
        maker.post("/logga-in", Map.of("username", "bo", "password", NEW));
        assertThat(maker.get("/konto").headers().firstValue("Location").orElseThrow())
                .startsWith("/logga-in/kod");

        anna.get("/konton/" + id("bo"));
        String phone = link(anna.post("/konton/" + id("bo") + "/lank", Map.of("purpose", "PHONE")));
        Site.Client bo = site.client();
        bo.get(phone);
        assertThat(bo.post(phone, Map.of("password", "fel")).statusCode()).isEqualTo(400);
        assertThat(factors.enrolled(id("bo"))).isTrue();
        assertThat(bo.post(phone, Map.of("password", NEW)).statusCode()).isEqualTo(303);
        assertThat(factors.enrolled(id("bo"))).isFalse();
    }

    @Test
    void a_closed_account_stops_at_the_next_request_and_its_links_open_nothing() {
        site.account("bo", "Bo Ek", "handledare", Role.PROCESSLEDARE);
        Site.Client bo = site.signedIn("bo");
        assertThat(bo.get("/konto").statusCode()).isEqualTo(200);
        anna.get("/konton/" + id("bo"));
        String link = link(anna.post("/konton/" + id("bo") + "/lank", Map.of("purpose", "PASSWORD")));
        anna.get("/konton/" + id("bo"));
        assertThat(anna.post("/konton/" + id("bo") + "/avsluta", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(bo.get("/konto").statusCode()).isEqualTo(303);
        assertThat(site.client().get(link).statusCode()).isEqualTo(404);
        assertThat(signIn("bo", Site.PASSWORD)).isEqualTo(400);
        assertThat(anna.get("/konton").body()).contains("Bo Ek", "Avslutat");
    }

    @Test
    void a_role_taken_away_stops_at_the_next_request() {
        site.account("bo", "Bo Ek", "processledare", Role.PROCESSLEDARE);
        Site.Client bo = site.signedIn("bo");
        assertThat(bo.get("/bedomningar").statusCode()).isEqualTo(200);
        anna.get("/konton/" + id("bo"));
        assertThat(anna.post("/konton/" + id("bo") + "/roller", Map.of("roles", "AUDITOR"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(bo.get("/bedomningar").statusCode()).isEqualTo(404);
        assertThat(bo.get("/").headers().firstValue("Location")).hasValue("/logg");
    }

    @Test
    void nobody_changes_their_own_roles_unless_they_are_alone() {
        String own = "/konton/" + id("anna");
        anna.get(own);
        assertThat(anna.post(own + "/roller", Map.of("roles", "UNIT_MANAGER")).body())
                .contains("Någon måste vara administratör.");
        anna.get(own);
        assertThat(anna.post(own + "/roller", Map.of("roles", "ADMINISTRATOR")).statusCode())
                .isEqualTo(303);
        site.account("bo", "Bo Ek", "handledare", Role.HANDLEDARE);
        anna.get(own);
        assertThat(anna.post(own + "/roller", Map.of("roles", "ADMINISTRATOR")).statusCode())
                .isEqualTo(409);
        anna.get(own);
        assertThat(anna.post(own + "/avsluta", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void training_is_written_down_by_an_administrator() {
        String own = "/konton/" + id("anna");
        anna.get(own);
        assertThat(anna.post(own + "/utbildning", Map.of("course-awp", "AWP-kurs, Umeå", "year-awp", "2019"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(anna.get("/konto").body()).contains("AWP-kurs, Umeå, 2019");
    }

    @Test
    void a_manager_makes_links_and_gives_no_roles_and_others_see_nothing() {
        site.account("mia", "Mia Berg", "enhetschef", Role.UNIT_MANAGER);
        site.account("bo", "Bo Ek", "handledare", Role.HANDLEDARE);
        Site.Client mia = site.signedIn("mia");
        assertThat(mia.get("/konton").body()).contains("Bo Ek").doesNotContain("/konton/nytt");
        assertThat(mia.get("/konton/nytt").statusCode()).isEqualTo(404);
        mia.get("/konton/" + id("bo"));
        link(mia.post("/konton/" + id("bo") + "/lank", Map.of("purpose", "PASSWORD")));
        mia.get("/konton/" + id("bo"));
        for (String act : List.of("/roller", "/utbildning", "/avsluta")) {
            assertThat(mia.post("/konton/" + id("bo") + act, Map.of("roles", "AUDITOR"))
                            .statusCode())
                    .isEqualTo(404);
        }
        Site.Client bo = site.signedIn("bo");
        assertThat(bo.get("/konton").statusCode()).isEqualTo(404);
        assertThat(bo.get("/konton/" + id("anna")).statusCode()).isEqualTo(404);
    }

    @Test
    void rights_are_changed_only_after_the_password_once_more() {
        site.bean(MovableClock.class).pass(Duration.ofMinutes(6));
        anna.get("/konto");
        site.bean(MovableClock.class).pass(Duration.ofMinutes(6));
        assertThat(anna.get("/konton/nytt").headers().firstValue("Location"))
                .hasValue("/bekrafta?till=%2Fkonton%2Fnytt");
        anna.get("/konto");
        assertThat(anna.post("/konton/" + id("anna") + "/roller", Map.of("roles", "ADMINISTRATOR"))
                        .statusCode())
                .isEqualTo(403);
    }
}
