package se.prova.account.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.prova.access.Accounts;
import se.prova.access.Role;
import se.prova.access.Training;
import se.prova.access.User;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.web.Site;

class SetupTest {

    private final Site site = Site.empty();

    @AfterEach
    void close() {
        site.close();
    }

    private Map<String, String> right() {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", site.bean(SetupCode.class).shown().orElseThrow());
        fields.put("municipality", "Sjöviks kommun");
        fields.put("namnd", "Socialnämnden");
        fields.put("branch", "Individ- och familjeomsorg");
        fields.put("unit", "Arbetsmarknadsenheten");
        fields.put("unit-telephone", "0980-319 200");
        fields.put("unit-email", "ame@sjovik.example");
        fields.put("unit-address", "Box 1\r\n123 45 Sjövik");
        fields.put("name", "Anna Lind");
        fields.put("title", "processledare");
        fields.put("telephone", "0980-319 201");
        fields.put("username", "Anna");
        fields.put("password", "en mening bara Anna vet");
        fields.put("password-again", "en mening bara Anna vet");
        fields.put("course-wri", "WRI-kurs, Linköpings universitet");
        fields.put("year-wri", "2021");
        return fields;
    }

    @Test
    void the_first_account_is_made_once_and_can_do_everything() {
        Site.Client client = site.client();
        assertThat(client.get("/logga-in").headers().firstValue("Location")).hasValue("/start");
        assertThat(client.get("/start").statusCode()).isEqualTo(200);
        Map<String, String> fields = right();
        HttpResponse<String> made = client.post("/start", fields);

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().firstValue("Location")).hasValue("/logga-in");
        User user = site.user("anna");
        assertThat(user.roles().get(user.unit()))
                .containsExactlyInAnyOrder(Role.PROCESSLEDARE, Role.UNIT_MANAGER, Role.ADMINISTRATOR);
        assertThat(site.bean(Accounts.class).place(user.unit()).unit().address())
                .isEqualTo("Box 1\n123 45 Sjövik");
        assertThat(site.bean(Accounts.class).training(user.account()))
                .extracting(Training::instrument, Training::yearHeld)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("wri", 2021));
        assertThat(site.bean(AuditLog.class).newest(2).stream().map(AuditEntry::action))
                .containsExactly("account.created", "unit.created");
        assertThat(site.bean(SetupCode.class).shown()).isEmpty();

        client.get("/logga-in");
        assertThat(client.get("/start").statusCode()).isEqualTo(404);
        assertThat(client.post("/start", fields).statusCode()).isIn(403, 404);
        assertThat(site.sql("SELECT count(*) FROM account")).containsExactly("1");
        assertThat(site.signedIn("anna").get("/konto").body()).contains("WRI-kurs, Linköpings universitet, 2021");
    }

    @Test
    void the_page_is_shown_again_with_all_errors_and_all_that_was_typed_but_the_password() {
        Site.Client client = site.client();
        client.get("/start");
        Map<String, String> fields = right();
        fields.put("code", "AAAA-BBBB-CCCC");
        fields.put("name", "");
        fields.put("password", "kort");
        fields.put("unit-email", "ingen snabel");
        fields.put("year-wri", "1812");
        HttpResponse<String> again = client.post("/start", fields);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains("href=\"#code\"", "href=\"#name\"", "href=\"#password\"", "href=\"#password-again\"")
                .contains("href=\"#unit-email\"", "href=\"#year-wri\"")
                .contains(
                        ">Namn: Fyll i fältet.</a>",
                        "Skriv minst 12 tecken.",
                        "value=\"Sjöviks kommun\"",
                        "value=\"ingen snabel\"")
                .contains("aria-invalid=\"true\" aria-describedby=\"code-hint code-error\"")
                .doesNotContain("kort\"");
        assertThat(site.bean(Accounts.class).none()).isTrue();
    }

    @Test
    void the_code_is_read_however_it_is_typed() {
        SetupCode code = site.bean(SetupCode.class);
        String shown = code.shown().orElseThrow();
        assertThat(shown).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(code.matches(shown.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(code.matches(shown.substring(1))).isFalse();
        assertThat(code.matches("")).isFalse();
    }

    @Test
    void guessing_the_code_gets_slower() {
        Site.Client client = site.client();
        client.get("/start");
        Map<String, String> fields = right();
        for (int i = 0; i < 3; i++) {
            fields.put("code", "AAAA-BBBB-CCC" + i);
            client.post("/start", fields);
        }
        HttpResponse<String> answer = client.post("/start", right());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Koden har blivit fel flera gånger.");
        assertThat(site.bean(Accounts.class).none()).isTrue();
    }
}
