package se.prova.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.access.Role;
import se.prova.assessment.Assessment;
import se.prova.participant.Protection;
import se.prova.station.DemandProfile;
import se.prova.web.Site;

/** The pages of a session over HTTP, without a browser: bad input, borders, and what is stored. */
class SessionPagesTest {

    private static Workshop workshop;
    private static DemandProfile profile;

    @BeforeAll
    static void open() {
        workshop = Workshop.open();
        profile = workshop.profile("loan-register");
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    private static Site.Client anna() {
        return workshop.site().signedIn(Site.USERNAME);
    }

    private static String start() {
        return "/bedomningar/" + workshop.assessment().id() + "/pass/nytt";
    }

    /** A form that is right, with some fields written over. */
    private static Map<String, String> form(Map<String, String> instead) {
        Map<String, String> form = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "station", "loan-register",
                "krav", "",
                "profile", profile.id().toString(),
                "observation", "DIRECT",
                "observers", "",
                "situation", "",
                "others", "",
                "order", ""));
        form.putAll(instead);
        return form;
    }

    private static HttpResponse<String> post(Map<String, String> form) {
        Site.Client client = anna();
        client.get(start() + "?station=loan-register");
        return client.post(start(), form);
    }

    private static List<Session> stored() {
        return workshop.site()
                .bean(Sessions.class)
                .ofAssessment(workshop.assessment().id());
    }

    @Test
    void a_session_is_stored_with_its_definitions_and_leads_to_its_page() {
        String text = "Lugnt, tidig morgon. Decomposed: a\u030a. Emoji: 🙂. Höger till vänster: שלום.";
        Map<String, String> form = form(Map.of("situation", text, "observers", "å".repeat(1_000)));
        HttpResponse<String> answer = post(form);
        assertThat(answer.statusCode()).isEqualTo(303);
        Session made = workshop.site()
                .bean(Sessions.class)
                .find(UUID.fromString(form.get("id")))
                .orElseThrow();
        assertThat(made.situation()).isEqualTo(text.replace("a\u030a", "å"));
        assertThat(made.observers()).hasSize(1_000);
        assertThat(made.stationHash()).hasSize(64);
        assertThat(answer.headers().firstValue("Location")).contains(Workshop.path(made));
        assertThat(workshop.site().bean(se.prova.instrument.Snapshots.class).canonical("station", "loan-register", "1"))
                .isPresent();
    }

    @Test
    void a_form_sent_twice_is_one_session() {
        Map<String, String> form = form(Map.of());
        assertThat(post(form).statusCode()).isEqualTo(303);
        int before = stored().size();
        assertThat(post(form).statusCode()).isEqualTo(303);
        assertThat(stored()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "profile,''",
        "profile,00000000-0000-0000-0000-000000000001",
        "profile,inte ett id",
        "observation,''",
        "observation,SIDEWAYS",
        "id,''",
        "id,../../etc",
    })
    void a_wrong_choice_is_told_at_its_field_and_nothing_is_stored(String field, String value) {
        int before = stored().size();
        HttpResponse<String> answer = post(form(Map.of(field, value, "situation", "Det jag skrev står kvar")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Det jag skrev står kvar").contains("class=\"summary\"");
        assertThat(stored()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"observers", "situation", "others", "order"})
    void a_text_that_is_too_long_is_told_at_its_field_and_stays(String field) {
        HttpResponse<String> answer = post(form(Map.of(field, "å".repeat(1_001))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#" + field + "\"").contains("å".repeat(1_001));
    }

    @Test
    void a_session_may_be_held_without_a_profile_and_says_so() {
        Map<String, String> form = form(Map.of("profile", SessionForm.WITHOUT));
        assertThat(post(form).statusCode()).isEqualTo(303);
        Session made = workshop.site()
                .bean(Sessions.class)
                .find(UUID.fromString(form.get("id")))
                .orElseThrow();
        assertThat(made.profileId()).isNull();
        assertThat(anna().get(Workshop.path(made)).body()).contains("läses som ingen jämförelse");
    }

    @Test
    void a_session_before_the_agreed_start_warns_and_is_kept() {
        Assessment later = workshop.assessment(
                "B-099", "Maja", Protection.NONE, workshop.today().plusDays(10));
        String path = "/bedomningar/" + later.id() + "/pass/nytt";
        Site.Client client = anna();
        assertThat(client.get(path + "?station=loan-register").body()).contains("Perioden börjar");
        HttpResponse<String> answer = client.post(path, form(Map.of()));
        assertThat(answer.statusCode()).isEqualTo(303);
        String page = client.get(answer.headers().firstValue("Location").orElseThrow())
                .body();
        assertThat(page).contains("före den avtalade starten");
    }

    @Test
    void a_protected_person_is_called_by_the_code_alone() {
        Assessment hidden = workshop.assessment(
                "B-077",
                "Hemlig",
                Protection.SEKRETESSMARKERING,
                workshop.today().minusDays(1));
        Site.Client client = anna();
        String path = "/bedomningar/" + hidden.id() + "/pass/nytt";
        client.get(path + "?station=loan-register");
        String page = client.post(path, form(Map.of()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        workshop.site().choosePins();
        for (String end : List.of("", "/avsluta", "/egen")) {
            assertThat(client.get(page + end).body()).doesNotContain("Hemlig").doesNotContain("Testman");
        }
        client.post("/las", Map.of("pin", Site.PIN));
        assertThat(client.get(page).body()).contains("B-077");
    }

    @Test
    void what_is_unknown_or_another_s_is_hidden_alike() {
        Session session = workshop.session("sort-screws");
        Assessment other = workshop.assessment(
                "B-055", "Eva", Protection.NONE, workshop.today().minusDays(1));
        Site.Client client = anna();
        String unknown = UUID.randomUUID().toString();
        String own = "/bedomningar/" + workshop.assessment().id() + "/pass/";
        for (String path : List.of(
                "/bedomningar/" + other.id() + "/pass/" + session.id(),
                own + unknown,
                own + "inte-ett-id",
                own + session.id().toString().toUpperCase(java.util.Locale.ROOT) + "x",
                "/bedomningar/" + unknown + "/pass/" + session.id(),
                "/bedomningar/" + unknown + "/pass/nytt",
                own + "nytt?station=finns-inte",
                own + "nytt?krav=" + unknown)) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("finns inte, eller så har du inte tillgång");
        }
    }

    @Test
    void somebody_without_a_grant_sees_nothing() {
        Session session = workshop.session("sort-screws");
        workshop.site().account("bo", "Bo Ek", "processledare", Role.PROCESSLEDARE);
        Site.Client bo = workshop.site().signedIn("bo");
        for (String end : List.of("", "/avsluta", "/egen")) {
            assertThat(bo.get(Workshop.path(session) + end).statusCode()).isEqualTo(404);
        }
        assertThat(bo.get(start()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_says_plainly_that_it_needs_its_module() {
        Session session = workshop.session("sort-screws");
        Site.Client client = anna();
        workshop.site().choosePins();
        for (String end : List.of("", "/avsluta", "/egen")) {
            assertThat(client.get(Workshop.path(session) + end).body())
                    .containsPattern("<noscript>[\\s\\S]*JavaScript[\\s\\S]*</noscript>");
        }
    }

    @Test
    void the_participant_s_questions_hold_nothing_that_was_recorded() {
        Session session = workshop.session("sort-screws");
        Site.Client client = anna();
        workshop.site().choosePins();
        String page = client.get(Workshop.path(session) + "/egen").body();
        assertThat(page).doesNotContain("Kroppsställning").doesNotContain("B-017");
    }
}
