package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import se.prova.web.Site;

class LinkCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void whoever_runs_the_program_helps_a_unit_of_one_back_in_while_the_service_runs() {
        try (Site site = Site.open()) {
            String data = site.data().toString();
            assertThat(run("link", "--username", Site.USERNAME, "--for", "password", "--data", data))
                    .as(err.toString())
                    .isZero();
            String path = out.toString().lines().toList().getLast();
            assertThat(path).matches("/lank/[A-Z2-7]{4}(-[A-Z2-7]{4}){12}");
            assertThat(site.client().get(path).body()).contains("Välj ett nytt lösenord", "Anna Lind");
            assertThat(site.sql("SELECT count(*) FROM audit_event WHERE action = 'account.linked'"))
                    .containsExactly("1");
            assertThat(run("link", "--username", "ingen", "--for", "phone", "--data", data))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("Det finns inget öppet konto");
            assertThat(run("link", "--username", "anna", "--for", "annat", "--data", data))
                    .isEqualTo(2);
        }
    }
}
