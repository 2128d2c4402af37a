package se.prova.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.World;
import se.prova.access.Role;
import se.prova.field.Load;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.statement.signing.Signing;
import se.prova.web.Dates;
import se.prova.web.Site;

// The log is written in the transaction of the act: where it cannot be, nothing is done and nothing is shown.
class FailingLogTest {

    private static Site site = Site.open(Map.of(FailingLog.WANTED, "true"));
    private static World world = Load.world(site, Load.store(site));
    private static Load tablet = new Load(site, world);
    private static Site.Client anna = site.signedIn(Site.USERNAME);
    private static String path = "/bedomningar/" + world.assessment().id();

    private static UUID bo = new UUID(0, 0);
    private static LocalDate day = World.DAY;

    @BeforeAll
    static void begin() {
        tablet.once();
        anna.get("/konto");
        bo = site.account("bo", "Bo Ek", "processledare", Role.PROCESSLEDARE);
    }

    @AfterEach
    void work() throws SQLException {
        site.bean(FailingLog.class).work();
        pages(1_073_741_823);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** What people do, from the first page to the last. */
    enum Act {
        READ,
        READ_ATTENDANCE,
        REGISTER,
        AGREE_A_DAY,
        BEGIN_AN_INTERVIEW,
        BEGIN_A_STATEMENT,
        GIVE_A_RIGHT;

        HttpResponse<String> done() {
            return switch (this) {
                case READ -> anna.get(path + "/andra");
                case READ_ATTENDANCE -> anna.get(path + "/narvaro");
                case REGISTER -> anna.post("/bedomningar/ny", form());
                case AGREE_A_DAY ->
                    anna.post(
                            path + "/narvaro",
                            Map.of("day", nextDay(), "agreed-from", "09:00", "agreed-until", "12:00"));
                case BEGIN_AN_INTERVIEW ->
                    anna.post(
                            path + "/intervju/forsta", Map.of("held-on", "2026-03-03", "situation", "WORK_IN_GENERAL"));
                case BEGIN_A_STATEMENT -> anna.post(path + "/utlatande", Map.of());
                case GIVE_A_RIGHT ->
                    anna.post(
                            "/behorigheter/bedomning/" + world.assessment().id(),
                            Map.of(
                                    "to",
                                    bo.toString(),
                                    "reason",
                                    "vikarierar",
                                    "until",
                                    LocalDate.now(Dates.ZONE).plusDays(7).toString()));
            };
        }
    }

    private static String nextDay() {
        day = day.plusDays(1);
        return day.toString();
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("protection", "NONE");
        form.put("first-name", "Tore");
        form.put("last-name", "Testman");
        form.put("number-kind", "NONE");
        form.put("gender", "MAN");
        form.put("kind", "ARBETSPROVNING");
        form.put("period-from", "2026-03-02");
        form.put("period-until", "2026-03-27");
        form.put("question-1", "Vad klarar Tore?");
        form.put("asked-by", "Sara Nyström");
        return form;
    }

    private static Map<String, String> counts() {
        Map<String, String> counts = new TreeMap<>();
        List<String> tables = site.sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                + " AND name <> 'web_session'");
        for (String table : tables) {
            counts.put(table, site.sql("SELECT count(*) FROM " + table).getFirst());
        }
        return counts;
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void what_cannot_be_logged_is_not_done(Act act) {
        Map<String, String> before = counts();
        site.bean(FailingLog.class).fail();
        HttpResponse<String> answer = act.done();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("The log cannot be written")
                .doesNotContain("Exception")
                .doesNotContain("Åke");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void a_statement_whose_signing_cannot_be_logged_stays_a_draft() {
        try (StoredTrial trial = StoredTrial.open(Map.of(FailingLog.WANTED, "true"))) {
            Signing ready = SignedTrial.draft(trial);
            trial.site().bean(FailingLog.class).fail();
            assertThatThrownBy(() -> SignedTrial.sign(trial, ready)).hasMessageContaining("cannot be written");
            assertThat(trial.site().sql("SELECT state FROM statement")).containsExactly("DRAFT");
            assertThat(trial.site().sql("SELECT count(*) FROM rendering")).containsExactly("0");
            trial.site().bean(FailingLog.class).work();
            SignedTrial.sign(trial, ready);
            assertThat(trial.site().sql("SELECT state FROM statement")).containsExactly("SIGNED");
        }
    }

    @Test
    void a_rating_that_cannot_be_logged_is_not_acknowledged_and_comes_again() {
        Map<String, String> before = counts();
        site.bean(FailingLog.class).fail();
        assertThatThrownBy(tablet::once).hasMessageContaining("Not taken: 500");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void the_same_acts_are_done_when_the_log_works() {
        Map<String, String> before = counts();
        assertThat(Act.READ.done().statusCode()).isEqualTo(200);
        assertThat(Act.AGREE_A_DAY.done().statusCode()).isEqualTo(303);
        assertThat(Act.GIVE_A_RIGHT.done().statusCode()).isEqualTo(303);
        assertThat(counts()).isNotEqualTo(before);
    }

    // SQLite's own limit on the file, which it answers as it does when the disk is full. What room is left is used
    // first.
    @ParameterizedTest
    @EnumSource(names = {"READ_ATTENDANCE", "REGISTER"})
    void on_a_full_disk_nothing_is_done_and_nothing_is_said_of_how(Act act) throws SQLException {
        pages(1);
        Map<String, String> before = counts();
        HttpResponse<String> answer = act.done();
        for (int i = 0; i < 500 && answer.statusCode() != 500; i++) {
            before = counts();
            answer = act.done();
        }
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("SQLITE")
                .doesNotContain("Exception")
                .doesNotContain("Åke");
        assertThat(counts()).isEqualTo(before);
        assertThat(site.sql("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(site.bean(AuditLog.class).firstBroken()).isEmpty();
    }

    /** The most pages the service's one connection may make; the database is never made smaller than it is. */
    private static void pages(int most) throws SQLException {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(site.bean(DataSource.class))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + most);
        }
    }
}
