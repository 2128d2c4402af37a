package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.prova.statement.Recipient;
import se.prova.statement.SignedTrial;
import se.prova.statement.Statements;
import se.prova.statement.StoredTrial;

class VerifyCommandTest {

    private static final int CHANGES = 500;

    private static StoredTrial trial;
    private static byte[] file;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void open() {
        trial = SignedTrial.open();
        Statements statements = trial.site().bean(Statements.class);
        UUID signed = statements.ofAssessment(StoredTrial.ASSESSMENT).getFirst().id();
        file = statements
                .rendering(signed, Recipient.ARBETSFORMEDLINGEN)
                .orElseThrow()
                .pdf();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private int verify(byte[] bytes) throws Exception {
        Path path = Files.write(folder.resolve("fil.pdf"), bytes);
        return run("verify", path.toString(), "--data", trial.site().data().toString());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        return line.execute(arguments);
    }

    @Test
    void the_signed_file_is_told_with_what_it_is_and_who_signed_it_and_not_whom_it_is_about() throws Exception {
        assertThat(verify(file)).isZero();
        assertThat(out.toString())
                .contains(
                        "Filen är den som signerades.", "PRV-2026-K7M3QD version 1", "Arbetsförmedlingen", "Anna Lind")
                .doesNotContain("Tore", "1980");
    }

    @Test
    void every_changed_byte_is_told_by_the_exit_code() throws Exception {
        Random random = new Random(4);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = file.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            assertThat(verify(changed)).isEqualTo(VerifyCommand.ALTERED);
        }
        assertThat(out.toString()).contains("Filen är ändrad.", "säger sig vara PRV-2026-K7M3QD version 1");
    }

    @Test
    void what_was_replaced_or_revoked_has_codes_of_its_own() throws Exception {
        trial.site().sql("UPDATE statement SET state = 'REPLACED'");
        assertThat(verify(file)).isEqualTo(VerifyCommand.REPLACED);
        trial.site().sql("UPDATE statement SET state = 'REVOKED'");
        assertThat(verify(file)).isEqualTo(VerifyCommand.REVOKED);
        trial.site().sql("UPDATE statement SET state = 'SIGNED'");
        assertThat(verify(new byte[0])).isEqualTo(VerifyCommand.UNKNOWN);
    }

    @Test
    void what_cannot_be_checked_is_told_and_nothing_is_made() {
        assertThat(run("verify", folder.resolve("finns-inte.pdf").toString())).isEqualTo(VerifyCommand.CANNOT);
        Path empty = folder.resolve("tom");
        assertThat(run("verify", "pom.xml", "--data", empty.toString())).isEqualTo(VerifyCommand.CANNOT);
        assertThat(empty).doesNotExist();
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("verify", "--help")).isZero();
        assertThat(out.toString()).contains("4 ersatt");
    }
}
