package se.prova.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.access.Accounts;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.access.Role;
import se.prova.overview.Office;
import se.prova.web.Site;

class RightsTest {

    private static final String NUMBER = "198304232385";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private Site site;
    private Site.Client anna;
    private Site.Client bo;

    @BeforeEach
    void open() {
        site = Site.open();
        site.account("bo", "Bo Ek", "processledare", Role.PROCESSLEDARE);
        site.account("cilla", "Cilla Dal", "processledare", Role.PROCESSLEDARE);
        anna = site.signedIn(Site.USERNAME);
        bo = site.signedIn("bo");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private UUID account(String username) {
        return site.bean(Accounts.class).byUsername(username).orElseThrow().id();
    }

    private String path() {
        return Office.make(anna, Office.form(""));
    }

    private Map<String, String> guarded(String level, String seconder) {
        Map<String, String> form = new HashMap<>(Office.form(NUMBER, "protection", level));
        form.put("first-name", "Kanariefagel");
        form.put("seconder", seconder);
        return form;
    }

    private static String rights(String path) {
        return path.replace("/bedomningar/", "/behorigheter/bedomning/");
    }

    private HttpResponse<String> give(String path, String to, LocalDate until, String seconder) {
        anna.get(rights(path));
        return anna.post(
                rights(path),
                Map.of(
                        "to",
                        account(to).toString(),
                        "reason",
                        "vikarie",
                        "until",
                        until.toString(),
                        "seconder",
                        seconder));
    }

    private List<Grant> grants(String path) {
        return site.bean(Grants.class).ofAssessment(Office.id(path));
    }

    private List<String> acts() {
        return site.sql("SELECT action FROM audit_event WHERE action LIKE 'grant.%' ORDER BY seq");
    }

    @Test
    void a_right_that_is_given_or_taken_back_counts_from_the_next_request() {
        String path = path();
        assertThat(bo.get(path).statusCode()).isEqualTo(404);

        assertThat(give(path, "bo", today.plusDays(3), "").statusCode()).isEqualTo(303);
        assertThat(bo.get(path).statusCode()).isEqualTo(200);

        UUID grant = grants(path).getLast().id();
        assertThat(anna.post(rights(path) + "/" + grant + "/aterkalla", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(bo.get(path).statusCode()).isEqualTo(404);
        assertThat(anna.post(rights(path) + "/" + grant + "/aterkalla", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(acts()).containsExactly("grant.given", "grant.revoked");
    }

    @Test
    void a_right_lasts_from_today_and_at_most_a_year() {
        String path = path();
        assertThat(give(path, "bo", today.minusDays(1), "").statusCode()).isEqualTo(400);
        assertThat(give(path, "bo", today.plusMonths(12).plusDays(1), "").body())
                .contains("högst 12 månader fram");
        assertThat(give(path, "bo", today.plusMonths(12), "").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEKRETESSMARKERING", "SKYDDAD_FOLKBOKFORING", "FINGERADE_UPPGIFTER"})
    void somebody_protected_is_seen_by_nobody_until_a_colleague_stands_behind_it(String level) {
        String to = Office.make(anna, guarded(level, account("bo").toString()));
        assertThat(to).isEqualTo("/behorigheter");
        String path = "/bedomningar/" + site.sql("SELECT id FROM assessment").getFirst();
        assertThat(anna.get(path).statusCode()).isEqualTo(404);
        assertThat(anna.get("/bedomningar").body()).doesNotContain(path).doesNotContain("B-1");

        HttpResponse<String> asked = bo.get("/behorigheter");
        assertThat(asked.body()).contains("Du ombeds stå bakom").contains("B-1").doesNotContain("Kanariefagel");
        UUID grant = grants(path).getFirst().id();
        Site.Client cilla = site.signedIn("cilla");
        assertThat(cilla.get("/behorigheter").body()).doesNotContain("B-1");
        assertThat(cilla.post("/behorigheter/" + grant + "/svar", Map.of("answer", "YES"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(anna.post("/behorigheter/" + grant + "/svar", Map.of("answer", "YES"))
                        .statusCode())
                .isEqualTo(404);

        assertThat(bo.post("/behorigheter/" + grant + "/svar", Map.of("answer", "YES"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(anna.get(path).statusCode()).isEqualTo(200);
        assertThat(anna.get("/bedomningar").body())
                .contains(path)
                .contains("B-1")
                .doesNotContain("Kanariefagel");
        assertThat(bo.get(path).statusCode()).isEqualTo(404);
        assertThat(bo.post("/behorigheter/" + grant + "/svar", Map.of("answer", "NO"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(acts()).containsExactly("grant.seconded");
    }

    @Test
    void a_colleague_who_says_no_ends_the_right() {
        Office.make(anna, guarded("SEKRETESSMARKERING", account("bo").toString()));
        String path = "/bedomningar/" + site.sql("SELECT id FROM assessment").getFirst();
        bo.get("/behorigheter");
        bo.post("/behorigheter/" + grants(path).getFirst().id() + "/svar", Map.of("answer", "NO"));

        assertThat(anna.get(path).statusCode()).isEqualTo(404);
        assertThat(acts()).containsExactly("grant.declined");
        assertThat(give(path, "anna", today.plusDays(9), account("anna").toString())
                        .body())
                .contains("Välj en kollega");
        assertThat(give(path, "bo", today.plusDays(9), account("bo").toString()).statusCode())
                .isEqualTo(303);
        assertThat(bo.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_colleague_named_nobody_protected_is_stored() {
        anna.get("/bedomningar/ny");
        HttpResponse<String> answer = anna.post("/bedomningar/ny", guarded("SEKRETESSMARKERING", ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Välj en kollega").contains("Kanariefagel");
        assertThat(site.sql("SELECT id FROM participant")).isEmpty();
    }

    @Test
    void an_address_is_stored_for_the_weakest_level_alone() {
        Map<String, String> form = guarded("FINGERADE_UPPGIFTER", account("bo").toString());
        form.put("address", "Kanariegatan 1");
        anna.get("/bedomningar/ny");
        HttpResponse<String> answer = anna.post("/bedomningar/ny", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("sparas ingen adress").contains("Kanariegatan 1");

        form.put("protection", "SEKRETESSMARKERING");
        assertThat(anna.post("/bedomningar/ny", form).statusCode()).isEqualTo(303);
        assertThat(site.sql("SELECT address FROM identity")).containsExactly("0:Kanariegatan 1");
    }

    @Test
    void the_number_of_somebody_protected_looks_new_to_whoever_has_no_right_to_them() {
        Office.make(anna, guarded("SKYDDAD_FOLKBOKFORING", account("bo").toString()));
        Site.Client cilla = site.signedIn("cilla");
        cilla.get("/bedomningar/ny");
        HttpResponse<String> hidden = cilla.post("/bedomningar/ny", Office.form(NUMBER));
        assertThat(hidden.statusCode()).isEqualTo(303);
        assertThat(hidden.headers().firstValue("Location").orElseThrow()).startsWith("/bedomningar/");
        assertThat(site.sql("SELECT code FROM participant ORDER BY code")).containsExactly("B-1", "B-2");
    }

    @Test
    void when_protection_begins_every_right_ends_until_two_stand_behind_it_again() {
        Map<String, String> form = new HashMap<>(Office.form(NUMBER));
        form.put("address", "Kanariegatan 1");
        String path = Office.make(anna, form);
        give(path, "cilla", today.plusDays(9), "");
        Site.Client cilla = site.signedIn("cilla");
        assertThat(cilla.get(path).statusCode()).isEqualTo(200);

        String page = anna.get(path + "/skydd").body();
        Map<String, String> change = Map.of(
                "revision", Office.revision(page),
                "protection", "FINGERADE_UPPGIFTER",
                "seconder", account("bo").toString());
        assertThat(anna.post(
                                path + "/skydd",
                                Map.of(
                                        "revision",
                                        "9",
                                        "protection",
                                        "FINGERADE_UPPGIFTER",
                                        "seconder",
                                        account("bo").toString()))
                        .statusCode())
                .isEqualTo(412);
        assertThat(anna.post(path + "/skydd", change).statusCode()).isEqualTo(303);

        assertThat(anna.get(path).statusCode()).isEqualTo(404);
        assertThat(cilla.get(path).statusCode()).isEqualTo(404);
        assertThat(site.sql("SELECT address FROM identity")).containsExactly("0:");
        bo.get("/behorigheter");
        bo.post("/behorigheter/" + grants(path).getFirst().id() + "/svar", Map.of("answer", "YES"));
        assertThat(anna.get(path).statusCode()).isEqualTo(200);
        assertThat(cilla.get(path).statusCode()).isEqualTo(404);

        Site.Client other = site.signedIn("cilla");
        Office.make(other, Office.form(NUMBER));
        String again = anna.get(path + "/skydd").body();
        HttpResponse<String> lowered =
                anna.post(path + "/skydd", Map.of("revision", Office.revision(again), "protection", "NONE"));
        assertThat(lowered.statusCode()).isEqualTo(400);
        assertThat(lowered.body()).contains("samma nummer");
    }

    @Test
    void everything_a_leaving_colleague_had_goes_to_another() {
        String one = path();
        String two = path();
        anna.get("/behorigheter/overlamning");
        Map<String, String> form = Map.of(
                "from", account("anna").toString(),
                "to", account("bo").toString(),
                "reason", "Anna slutar");
        assertThat(anna.post("/behorigheter/overlamning", form).headers().firstValue("Location"))
                .contains("/behorigheter/overlamning?klart=2");

        for (String path : List.of(one, two)) {
            assertThat(bo.get(path).statusCode()).isEqualTo(200);
            assertThat(anna.get(path).statusCode()).isEqualTo(404);
            assertThat(grants(path).getFirst().validUntil())
                    .isEqualTo(grants(path).getLast().validUntil());
        }
        assertThat(site.sql("SELECT DISTINCT responsible_id FROM assessment"))
                .containsExactly(account("bo").toString());
    }

    @Test
    void in_a_unit_of_one_everything_works_and_the_log_says_that_it_was_done_alone() {
        try (Site small = Site.open()) {
            Site.Client only = small.signedIn(Site.USERNAME);
            String path = Office.make(only, guarded("SKYDDAD_FOLKBOKFORING", ""));
            assertThat(path).startsWith("/bedomningar/");
            assertThat(only.get(path).statusCode()).isEqualTo(200);
            for (String part : List.of("/andra", "/narvaro", "/intervju/forsta", "/lasning", "/utlatande", "/skydd")) {
                assertThat(only.get(path + part).statusCode()).as(part).isEqualTo(200);
            }
            assertThat(only.get(rights(path)).body()).contains("enheten har ingen mer");
            assertThat(small.sql("SELECT count(*) FROM audit_event WHERE action = 'grant.alone'"))
                    .containsExactly("1");
        }
    }
}
