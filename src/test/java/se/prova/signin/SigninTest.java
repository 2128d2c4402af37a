package se.prova.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.web.Site;

class SigninTest {

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_stranger_is_sent_to_sign_in_and_comes_back_to_the_page_asked_for() {
        Site.Client client = site.client();

        HttpResponse<String> turnedAway = client.get("/konto?a=1");
        String where = turnedAway.headers().firstValue("Location").orElseThrow();
        assertThat(turnedAway.statusCode()).isEqualTo(303);
        assertThat(where).isEqualTo("/logga-in?till=%2Fkonto%3Fa%3D1");

        assertThat(client.get(where).body())
                .contains("value=\"/konto?a=1\"")
                .contains("inte till för verkliga personer");
        HttpResponse<String> in =
                client.post("/logga-in", Map.of("username", "Anna", "password", Site.PASSWORD, "till", "/konto?a=1"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/konto?a=1");
        assertThat(client.get("/konto").body()).contains("<h1>Anna Lind</h1>").contains("Arbetsmarknadsenheten");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        Site.Client client = site.client();
        client.get("/logga-in");
        HttpResponse<String> wrong = client.post("/logga-in", Map.of("username", "anna", "password", "fel"));
        HttpResponse<String> unknown = client.post("/logga-in", Map.of("username", "ingen", "password", "fel"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body().replace("ingen", "anna").replaceAll("error\">.*", ""))
                .isEqualTo(wrong.body().replaceAll("error\">.*", ""));
        assertThat(wrong.body())
                .contains("Användarnamnet eller lösenordet stämmer inte.")
                .doesNotContain("\"fel\"");
    }
}
