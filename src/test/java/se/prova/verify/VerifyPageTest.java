package se.prova.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.access.Accounts;
import se.prova.access.Branch;
import se.prova.access.Namnd;
import se.prova.access.Place;
import se.prova.access.Role;
import se.prova.access.Unit;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.statement.Recipient;
import se.prova.statement.SignedTrial;
import se.prova.statement.Statements;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** A file that somebody checks on the page: what each may be told, and that nothing of it is kept. */
class VerifyPageTest {

    private static StoredTrial trial;
    private static byte[] file;

    @BeforeAll
    static void open() {
        trial = SignedTrial.open();
        Statements statements = trial.site().bean(Statements.class);
        UUID signed = statements.ofAssessment(StoredTrial.ASSESSMENT).getFirst().id();
        file = statements
                .rendering(signed, Recipient.FORSAKRINGSKASSAN)
                .orElseThrow()
                .pdf();
        trial.staff("sven", "Sven Ek", Role.HANDLEDARE);
        Place own = trial.file().place();
        Namnd other = new Namnd(id(), "Sjöviks kommun", "Arbetsmarknadsnämnden");
        Branch far = new Branch(id(), other.id(), "Arbetsmarknad");
        place("nils", new Place(own.namnd(), own.branch(), unit(own.branch(), "Enheten bredvid")));
        place("frida", new Place(other, far, unit(far, "En annan nämnds enhet")));
        trial.staff("ada", "Ada Alm", Role.ADMINISTRATOR);
    }

    private static UUID id() {
        return trial.site().bean(Ids.class).next();
    }

    private static Unit unit(Branch branch, String name) {
        return new Unit(id(), branch.id(), name, "", "", "");
    }

    private static void place(String username, Place place) {
        trial.site()
                .bean(Accounts.class)
                .addPlace(place, AuditEvent.of(Actor.program("test"), "unit.created", "", "unit/test"));
        trial.staff(username, username, place.unit().id(), Role.HANDLAGGARE);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static HttpResponse<String> check(String username, byte[] bytes) {
        Site.Client client = trial.site().signedIn(username);
        client.get("/kontrollera");
        String mark = "----prova";
        byte[] head = ("--" + mark + "\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n" + client.token()
                        + "\r\n--" + mark
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Tore Testman.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return client.send(HttpRequest.newBuilder(URI.create(trial.site().url("/kontrollera")))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofByteArray(tail))));
    }

    private static byte[] changed() {
        byte[] changed = file.clone();
        changed[new Random(17).nextInt(changed.length)]++;
        return changed;
    }

    private static String logged() {
        return trial.site()
                .sql("SELECT subject || ' ' || resource || ' ' || reason FROM audit_event"
                        + " WHERE action = 'document.checked' ORDER BY seq DESC LIMIT 1")
                .getFirst();
    }

    @Test
    void who_may_read_the_statement_is_told_all_of_it() {
        HttpResponse<String> answer = check(StoredTrial.ANNA, file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Filen är den som signerades", "PRV-2026-K7M3QD", "Anna Lind", "Försäkringskassan")
                .contains(StoredTrial.PATH + "/utlatande/1")
                .doesNotContain("Tore");
        assertThat(logged()).contains(" statement/", "SIGNED").doesNotStartWith(" ");
    }

    @Test
    void one_changed_byte_is_found_and_the_file_is_not_trusted() {
        HttpResponse<String> answer = check(StoredTrial.ANNA, changed());
        assertThat(answer.body())
                .contains("Filen är ändrad", "Säger sig vara", "PRV-2026-K7M3QD")
                .doesNotContain("Signerat av");
        assertThat(logged()).contains("ALTERED");
    }

    @Test
    void a_colleague_without_a_right_and_the_unit_beside_learn_only_that_it_is_genuine() {
        for (String username : new String[] {"sven", "nils"}) {
            assertThat(check(username, file).body())
                    .contains("Filen är som när den signerades")
                    .doesNotContain("PRV-2026", "Anna Lind", "/utlatande/");
            assertThat(logged()).startsWith(" document/").endsWith("SIGNED");
            assertThat(check(username, changed()).body())
                    .contains("Filen är okänd")
                    .doesNotContain("PRV-2026");
        }
    }

    @Test
    void beyond_the_border_a_signed_file_and_a_made_up_one_are_answered_alike() {
        String known = check("frida", file).body();
        String unknown = check("frida", "%PDF-1.7 påhittad".getBytes(StandardCharsets.UTF_8))
                .body();
        assertThat(known).contains("Filen är okänd");
        assertThat(bare(known)).isEqualTo(bare(unknown));
        assertThat(logged()).startsWith(" document/").endsWith("UNKNOWN");
    }

    private static String bare(String page) {
        return page.replaceAll("[0-9a-f]{64}", "").replaceAll("(value|data-csrf)=\"[^\"]*\"", "");
    }

    @Test
    void a_protected_persons_statement_is_unknown_to_who_has_no_right_to_them() {
        trial.site().sql("UPDATE participant SET protection = 'SEKRETESSMARKERING'");
        try {
            assertThat(check("nils", file).body()).contains("Filen är okänd");
        } finally {
            trial.site().sql("UPDATE participant SET protection = 'NONE'");
        }
    }

    @Test
    void who_works_with_no_cases_has_no_such_page() {
        assertThat(trial.site().signedIn("ada").get("/kontrollera").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothing_of_a_checked_file_is_stored_and_a_large_one_is_refused() {
        String before = rows();
        assertThat(check(StoredTrial.ANNA, new byte[0]).body()).contains("Filen är tom");
        assertThat(check(StoredTrial.ANNA, "hej".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Filen är ingen PDF");
        assertThat(check(StoredTrial.ANNA, new byte[1_100_000]).statusCode()).isEqualTo(413);
        assertThat(rows()).isEqualTo(before);
        assertThat(trial.site().sql("SELECT count(*) FROM audit_detail WHERE details LIKE '%Testman%'"))
                .containsExactly("0");
    }

    private static String rows() {
        return String.join(
                " ",
                trial.site().sql("SELECT (SELECT count(*) FROM rendering) || '/' || (SELECT count(*) FROM paper)"));
    }

    @Test
    void a_replaced_or_revoked_statement_is_told_as_such() {
        for (String state : new String[] {"REPLACED", "REVOKED"}) {
            trial.site().sql("UPDATE statement SET state = '" + state + "'");
            assertThat(check(StoredTrial.ANNA, file).body())
                    .contains(state.equals("REVOKED") ? "Utlåtandet är återkallat" : "Utlåtandet är ersatt");
        }
        trial.site().sql("UPDATE statement SET state = 'SIGNED'");
    }
}
