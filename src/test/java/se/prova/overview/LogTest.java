package se.prova.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.access.Role;
import se.prova.web.Site;

class LogTest {

    private static Site site;
    private static Site.Client anna;
    private static String account;

    @BeforeAll
    static void open() {
        site = Site.open();
        site.account("bo", "=Bo \"Ek\"", "processledare", Role.PROCESSLEDARE);
        anna = site.signedIn(Site.USERNAME);
        String path = Office.make(anna, Office.form(""));
        anna.get(path);
        Site.Client bo = site.signedIn("bo");
        bo.get(path);
        account = site.user("bo").account().toString();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void the_log_is_filtered_by_person_user_period_and_kind() {
        assertThat(anna.get("/logg?vad=REFUSED").body())
                .contains("utan att ha tillgång")
                .doesNotContain("skapade bedömningen");
        assertThat(anna.get("/logg?vem=" + account).body())
                .contains("utan att ha tillgång")
                .doesNotContain("skapade bedömningen");
        assertThat(anna.get("/logg?kod=b-1").body())
                .contains("skapade bedömningen, <span class=\"nowrap\">B-1<")
                .doesNotContain("loggade in");
        assertThat(anna.get("/logg?kod=B-99").body()).contains("Inget i loggen stämmer");
        assertThat(anna.get("/logg?till=2020-01-01").body()).contains("Inget i loggen stämmer");
        assertThat(anna.get("/logg?fran=2020-01-01").body()).contains("skapade bedömningen");
        assertThat(anna.get("/logg?vad=SIGN_IN").body())
                .contains("loggade in")
                .doesNotContain("startade ett pass")
                .doesNotContain("skapade bedömningen");
        assertThat(anna.get("/logg?vad=PASSES").body()).doesNotContain("loggade in");
        assertThat(anna.get("/logg?fran=igår&vad=x&fore=-1").statusCode()).isEqualTo(200);
        assertThat(anna.get("/logg?vem=%27%20OR%201=1--").body()).contains("Inget i loggen stämmer");
    }

    @Test
    void the_participant_can_be_shown_who_has_read_and_who_tried_is_in_the_log_alone() {
        String path = Office.make(anna, Office.form(""));
        anna.get(path);
        String page = anna.get(path + "/vem-har-last").body();
        assertThat(page)
                .contains("Anna Lind, processledare")
                .contains("öppnade bedömningen")
                .contains("läste vilka");
        site.signedIn("bo").get(path);
        assertThat(anna.get(path + "/vem-har-last").body()).doesNotContain("försökte");
        assertThat(anna.get(path).body()).doesNotContain("gjorde något annat");
        String code = site.sql("SELECT code FROM participant WHERE id = (SELECT participant_id FROM assessment WHERE id"
                        + " = '" + Office.id(path) + "')")
                .getFirst();
        assertThat(anna.get("/logg?vad=REFUSED&kod=" + code).body())
                .contains("försökte öppna något utan att ha tillgång, <span class=\"nowrap\">" + code);
    }

    @Test
    void it_is_taken_out_as_rows_that_no_spreadsheet_computes() {
        HttpResponse<String> csv = anna.get("/logg.csv?vem=" + account);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(csv.body()).startsWith("\uFEFF\"Nummer\";\"Tid (UTC)\";").contains("\"'=Bo \"\"Ek\"\"\"");
        assertThat(csv.body().lines()).allMatch(line -> line.split("\";\"", -1).length == 14);
        assertThat(site.sql("SELECT count(*) FROM audit_event WHERE action = 'log.exported'"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠1"})
    void a_cell_that_could_be_computed_is_text(String hostile) {
        assertThat(Csv.cell(hostile)).startsWith("\"'");
    }
}
