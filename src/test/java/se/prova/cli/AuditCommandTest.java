package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.prova.audit.AuditLog;
import se.prova.audit.proof.Fault;
import se.prova.audit.proof.SqlSignedHeads;
import se.prova.web.Site;

class AuditCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void a_whole_log_is_told_with_its_head_and_signatures_while_the_service_runs() {
        try (Site site = Site.open()) {
            String data = site.data().toString();
            assertThat(run("audit", "verify", "--data", data)).isZero();
            assertThat(out.toString()).contains("Loggen är hel: ").contains("Inget slut är signerat än.");

            site.bean(SqlSignedHeads.class).sign();
            String head = site.bean(AuditLog.class).head();
            site.signedIn(Site.USERNAME).get("/bedomningar");

            assertThat(run("audit", "verify", "--data", data, "--head", head.substring(0, 16)))
                    .isZero();
            assertThat(out.toString())
                    .contains("1 signatur stämmer")
                    .contains("Kontrollsumman " + head.substring(0, 16) + " finns: den hör till post ");
            assertThat(run("audit", "verify", "--data", data, "--head", "0123 4567 89ab cdef"))
                    .isEqualTo(3);
            assertThat(run("audit", "verify", "--data", data, "--head", "hej")).isEqualTo(2);
        }
    }

    @Test
    void the_first_wrong_entry_is_told_with_number_time_and_what_was_done() {
        try (Site site = Site.open()) {
            site.signedIn(Site.USERNAME).get("/bedomningar");
            site.sql("DROP TRIGGER audit_event_no_update");
            site.sql("UPDATE audit_event SET action = 'annat' WHERE seq = 2");

            assertThat(run("audit", "verify", "--data", site.data().toString())).isEqualTo(3);
            assertThat(out.toString())
                    .containsPattern("^Post 2 \\(20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\) är ändrad\\.")
                    .contains("Posterna före det är rätta: 1 post.");
        }
    }

    @Test
    void the_public_key_is_printed_and_never_the_secret_one() {
        try (Site site = Site.open()) {
            assertThat(run("audit", "key", "--data", site.data().toString())).isZero();
            assertThat(out.toString())
                    .contains("Nyckel ", "-----BEGIN PUBLIC KEY-----")
                    .doesNotContain("PRIVATE");
        }
    }

    @Test
    void a_folder_without_a_log_is_told_and_not_filled(@TempDir Path empty) {
        assertThat(run("audit", "verify", "--data", empty.toString())).isEqualTo(1);
        assertThat(run("audit", "key", "--data", empty.toString())).isEqualTo(1);
        assertThat(empty).isEmptyDirectory();
        assertThat(run("audit")).isEqualTo(2);
    }

    @Test
    void every_fault_has_its_sentence() {
        for (Fault.Kind kind : Fault.Kind.values()) {
            assertThat(AuditCommand.sentence(new Fault(kind, 5, 3, 7, null))).contains("ost", "5");
        }
    }
}
