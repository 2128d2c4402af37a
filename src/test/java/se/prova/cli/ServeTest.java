package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.prova.web.Site;

class ServeTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void first_start_makes_a_private_folder_and_says_where_to_go_with_which_code() throws IOException, SQLException {
        Path data = folder.resolve("a/b");
        try (EmbeddedServer server = Server.onSqlite(0, data).start(Map.of())) {
            ServeCommand.greet(server, new PrintWriter(out));
            assertThat(out.toString())
                    .contains("Prova svarar på http://127.0.0.1:" + server.getPort())
                    .contains("Prova är inte till för verkliga personer ännu.")
                    .containsPattern("/start med engångskoden [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        for (String file : new String[] {"prova.db", "prova.key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void later_starts_say_nothing_of_a_code() {
        try (Site site = Site.open()) {
            ServeCommand.greet(site.bean(EmbeddedServer.class), new PrintWriter(out));
            assertThat(out.toString()).contains("Prova svarar på").doesNotContain("engångskod");
        }
    }

    @Test
    void a_taken_port_is_told_in_one_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("serve", "--data", folder.toString(), "--port", Integer.toString(taken.getLocalPort()));
            assertThat(code).isEqualTo(1);
            assertThat(err.toString().strip())
                    .isEqualTo("Porten är upptagen av ett annat program. Välj en annan med --port.");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_in_one_sentence() throws IOException {
        Path file = Files.createFile(folder.resolve("fil"));
        int code = run("serve", "--data", file.toString(), "--port", "0");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Det går inte att skriva i ")
                .contains("fil")
                .hasLineCount(1);
    }

    @Test
    void a_database_that_does_not_answer_is_told_in_one_sentence() {
        Server nowhere = new Server(0, folder, Optional.of("jdbc:postgresql://127.0.0.1:1/prova"), "prova", "hemligt");
        try (EmbeddedServer server = nowhere.start(Map.of())) {
            assertThat(server.isRunning()).isFalse();
        } catch (IOException | SQLException e) {
            assertThat(Failure.sentence(e)).startsWith("Databasen svarar inte").doesNotContain("hemligt");
        }
    }

    @Test
    void wrong_arguments_are_told_with_the_help() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Säg vad Prova ska göra");
        assertThat(run("serve", "--host", "0.0.0.0")).isEqualTo(2);
        assertThat(err.toString()).contains("Prova svarar inte på 0.0.0.0 utan TLS");
        assertThat(run("serve", "--port", "70000")).isEqualTo(2);
    }

    @Test
    void help_is_swedish_and_tells_all_commands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "Så här: prova",
                        "Visa den här hjälpen",
                        "Kommandon:",
                        "serve",
                        "Kör tjänsten tills den stoppas");
        assertThat(run("serve", "--help")).isZero();
        assertThat(out.toString())
                .contains("--port", "--data", "Mapp för databasen")
                .doesNotContain("stop-with-parent");
    }
}
