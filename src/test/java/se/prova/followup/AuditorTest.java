package se.prova.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

// An auditor sees the log of every unit of the nämnd, of no other nämnd, and what was given alone.
class AuditorTest {

    private static Site site;
    private static Site.Client anna;
    private static Site.Client vera;
    private static UUID neighbours;
    private static UUID strangers;

    @BeforeAll
    static void open() {
        site = Site.open();
        anna = site.signedIn(Site.USERNAME);
        Map<String, String> secret = Office.form("", "protection", "SEKRETESSMARKERING");
        secret.put("first-name", "Kanariefagel");
        Office.make(anna, secret);
        Office.neighbour(site, "nils");
        site.signedIn("nils");
        neighbours = site.user("nils").unit();
        Ids ids = site.bean(Ids.class);
        Namnd namnd = new Namnd(ids.next(), "Sjöviks kommun", "Kulturnämnden");
        Branch branch = new Branch(ids.next(), namnd.id(), "Fritid");
        Place place = new Place(namnd, branch, new Unit(ids.next(), branch.id(), "Fritidsenheten", "", "", ""));
        site.place(place);
        strangers = place.unit().id();
        site.account(strangers, "fanny", "Fanny Fritid", "", Role.PROCESSLEDARE, Role.UNIT_MANAGER, Role.AUDITOR);
        Office.make(site.signedIn("fanny"), Office.form("", "protection", "SEKRETESSMARKERING"));
        site.account("vera", "Vera Granskare", "granskare", Role.AUDITOR);
        vera = site.signedIn("vera");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void an_auditor_sees_every_unit_of_the_namnd_and_may_choose_one() {
        String all = vera.get("/logg").body();
        assertThat(all)
                .contains("2 enheter", "Anna Lind", "Nils Nabo", "Grannenheten", "Arbetsmarknadsenheten")
                .doesNotContain("Fanny", "Fritidsenheten");
        String one = vera.get("/logg?enhet=" + neighbours).body();
        assertThat(one).contains("<strong>Nils Nabo</strong>").doesNotContain("<strong>Anna Lind</strong>");
        assertThat(vera.get("/logg.csv").body())
                .contains("Nils Nabo", "Anna Lind")
                .doesNotContain("Fanny", strangers.toString());
        assertThat(vera.get("/logg.csv?enhet=" + neighbours).body()).doesNotContain("Anna Lind");
        assertThat(vera.get("/logg?enhet=ingen").statusCode()).isEqualTo(200);
    }

    @Test
    void the_border_is_the_namnd_and_what_lies_beyond_looks_absent() {
        for (UUID unit : new UUID[] {strangers, UUID.randomUUID()}) {
            assertThat(vera.get("/logg?enhet=" + unit).statusCode()).isEqualTo(404);
            assertThat(vera.get("/logg.csv?enhet=" + unit).statusCode()).isEqualTo(404);
        }
        site.account("dubbel", "Dubbel Granskare", "", Role.AUDITOR);
        UUID both = site.user("dubbel").account();
        site.sql("INSERT INTO role_held (id, account_id, unit_id, role) VALUES ('"
                + site.bean(Ids.class).next() + "', '" + both + "', '" + strangers + "', '" + Role.AUDITOR + "')");
        Site.Client twice = site.signedIn("dubbel");
        assertThat(twice.get("/logg").body()).contains("3 enheter", "Fanny Fritid", "Anna Lind");
    }

    @Test
    void a_manager_sees_their_own_unit_as_before() {
        assertThat(anna.get("/logg").body())
                .contains("Arbetsmarknadsenheten")
                .doesNotContain("Nils Nabo", "id=\"enhet\"", "/logg/ensam");
        assertThat(anna.get("/logg?enhet=" + neighbours).statusCode()).isEqualTo(404);
        assertThat(anna.get("/logg/ensam").statusCode()).isEqualTo(404);
    }

    @Test
    void being_an_auditor_opens_the_log_of_a_unit_and_nothing_else_there() {
        assertThat(site.user("vera").roles().keySet())
                .containsExactlyInAnyOrder(site.place().unit().id(), neighbours);
        assertThat(site.user("vera").unit()).isEqualTo(site.place().unit().id());
        for (String page : new String[] {"/bedomningar", "/behorigheter", "/stationer", "/konton"}) {
            assertThat(vera.get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void what_was_given_alone_is_told_until_it_is_seen() {
        site.account("ulla", "Ulla Granskare", "", Role.AUDITOR);
        Site.Client ulla = site.signedIn("ulla");
        assertThat(ulla.get("/logg").body()).contains("1 ny behörighet har getts av en person ensam.");
        String page = ulla.get("/logg/ensam").body();
        assertThat(page)
                .contains("Anna Lind", "Arbetsmarknadsenheten", "B-1", "<td>Ny</td>")
                .doesNotContain("Kanariefagel", "Fanny");
        String upto = page.replaceAll("(?s).*name=\"upto\" value=\"(\\d+)\".*", "$1");

        assertThat(ulla.post("/logg/ensam", Map.of("upto", "999999999")).statusCode())
                .isEqualTo(303);
        assertThat(ulla.get("/logg/ensam").body())
                .as("nothing that was not shown")
                .contains("<td>Ny</td>");
        HttpResponse<String> seen = ulla.post("/logg/ensam", Map.of("upto", upto));
        assertThat(seen.statusCode()).isEqualTo(303);
        assertThat(ulla.get("/logg/ensam").body()).contains("<td>Sedd</td>").doesNotContain("<td>Ny</td>");
        assertThat(ulla.get("/logg").body()).contains("Ingen ny behörighet har getts");
        assertThat(vera.get("/logg").body()).as("each auditor for themselves").contains("1 ny behörighet");
        assertThat(site.sql("SELECT actor FROM audit_event WHERE action = 'alone.seen'"))
                .containsExactly(site.user("ulla").account().toString());
    }
}
