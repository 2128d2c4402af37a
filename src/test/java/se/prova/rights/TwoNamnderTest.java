package se.prova.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.access.Branch;
import se.prova.access.Namnd;
import se.prova.access.Place;
import se.prova.access.Role;
import se.prova.access.Unit;
import se.prova.db.Ids;
import se.prova.overview.Office;
import se.prova.web.Site;

// Two nämnder in one database: neither learns of the other, not even that they have a person in common.
class TwoNamnderTest {

    private static final String NUMBER = "198001062382";
    private static final List<String> THEIRS =
            List.of("Kultur- och fritidsnämnden", "Fritidsenheten", "Fanny Fritid", "Fannys fråga");
    private static Site site;
    private static String theirs;

    @BeforeAll
    static void open() {
        site = Site.open();
        Ids ids = site.bean(Ids.class);
        Namnd namnd = new Namnd(ids.next(), "Sjöviks kommun", "Kultur- och fritidsnämnden");
        Branch branch = new Branch(ids.next(), namnd.id(), "Fritid");
        Place place = new Place(namnd, branch, new Unit(ids.next(), branch.id(), "Fritidsenheten", "", "", ""));
        site.place(place);
        site.account(
                place.unit().id(),
                "fanny",
                "Fanny Fritid",
                "processledare",
                Role.PROCESSLEDARE,
                Role.UNIT_MANAGER,
                Role.AUDITOR,
                Role.ADMINISTRATOR);
        Site.Client fanny = site.signedIn("fanny");
        theirs = Office.make(fanny, Office.form(NUMBER, "question-1", "Fannys fråga"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void the_same_person_is_new_in_each_and_may_have_the_same_code() {
        Site.Client anna = site.signedIn(Site.USERNAME);
        anna.get("/bedomningar/ny");
        HttpResponse<String> made = anna.post("/bedomningar/ny", Office.form(NUMBER));
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(site.sql("SELECT count(*) FROM participant WHERE code = 'B-1'"))
                .containsExactly("2");
    }

    @Test
    void no_page_of_one_names_anything_of_the_other() {
        site.account("vera", "Vera Granskare", "granskare", Role.AUDITOR);
        UUID stranger = Office.id(theirs);
        for (String username : List.of(Site.USERNAME, "vera")) {
            Site.Client client = site.signedIn(username);
            for (String page : List.of(
                    "/bedomningar?visa=alla",
                    "/behorigheter",
                    "/behorigheter/overlamning",
                    "/logg",
                    "/logg?enhet=" + stranger,
                    "/logg/kontroll",
                    "/logg/ensam",
                    "/konto",
                    "/stationer",
                    "/krav/nytt",
                    "/bedomningar/ny",
                    theirs,
                    theirs + "/utlatande",
                    "/behorigheter/bedomning/" + stranger)) {
                String body = client.get(page).body();
                assertThat(body).as(username + " " + page).doesNotContain(THEIRS);
            }
            assertThat(client.get("/bedomningar?visa=alla").body()).doesNotContain(stranger.toString());
        }
    }

    @Test
    void what_is_hidden_and_what_is_absent_are_answered_alike() {
        Site.Client anna = site.signedIn(Site.USERNAME);
        String absent = "/bedomningar/" + UUID.randomUUID();
        for (String part : List.of("", "/andra", "/narvaro", "/lasning", "/utlatande", "/skydd")) {
            HttpResponse<String> hidden = anna.get(theirs + part);
            HttpResponse<String> missing = anna.get(absent + part);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(told(hidden)).isEqualTo(told(missing));
            assertThat(hidden.headers().map().keySet())
                    .isEqualTo(missing.headers().map().keySet());
        }
        assertThat(anna.post(theirs + "/andra", Map.of("revision", "0")).statusCode())
                .isEqualTo(404);
    }

    private static String told(HttpResponse<String> answer) {
        return answer.body().replaceAll("<p class=\"small muted\">[^<]*", "");
    }
}
