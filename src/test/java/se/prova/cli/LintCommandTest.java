package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LintCommandTest {

    @TempDir
    Path folder;

    private record Answer(int code, String out) {}

    private static Answer lint(Object... words) {
        StringWriter out = new StringWriter();
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(out));
        String[] args = new String[words.length + 1];
        args[0] = "lint";
        for (int i = 0; i < words.length; i++) {
            args[i + 1] = words[i].toString();
        }
        return new Answer(line.execute(args), out.toString());
    }

    @Test
    void what_ships_is_right() {
        assertThat(lint().code()).isZero();
    }

    @Test
    void a_rule_of_the_language_guard_is_told_with_file_and_line() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("guard"));
        Files.writeString(rules.resolve("own.yaml"), """
            id: "own"
            kind: "warning"
            reads: [assessed]
            title: { sv: "Eget" }
            says: { sv: "Varför" }
            instead: { sv: "Hellre" }
            find: ["solen"]
            good: ["Solen skiner."]
            bad: ["Det regnar."]
            """);
        Answer answer = lint("--templates", folder);
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out())
                .contains("own.yaml")
                .contains("rad 9 /bad/0: Regeln hittar inte meningen den ska hitta: Det regnar.")
                .contains("rad 8 /good/0: Regeln larmar på en mening den ska vara tyst om: Solen skiner.");
    }
}
