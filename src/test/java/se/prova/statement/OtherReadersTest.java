package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.print.Printed;

// What programs that share no code with ours say of the files. Where one is not installed, the skip names it.
class OtherReadersTest {

    @TempDir
    Path folder;

    static Stream<Arguments> everyKind() {
        return PrintedTest.everyKind();
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        assumeThat(installed(command[0])).as(command[0] + " is not installed").isTrue();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private String file(Printed printed) throws IOException {
        return Files.write(folder.resolve("utlatande.pdf"), printed.pdf()).toString();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void qpdf_finds_nothing_wrong(Recipient recipient, String name, CaseFile file) throws Exception {
        assertThat(run("qpdf", "--check", file(Samples.print(file, recipient))))
                .as(name)
                .contains("No syntax or stream encoding errors found");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void pdfinfo_finds_a_tagged_file_without_script(Recipient recipient, String name, CaseFile file) throws Exception {
        assertThat(run("pdfinfo", file(Samples.print(file, recipient))).replaceAll(" +", " "))
                .as(name)
                .contains("Tagged: yes", "JavaScript: no", "Encrypted: no", "PRV-2026-K7M3QD")
                .doesNotContain("Error");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void pdftotext_reads_the_headings(Recipient recipient, String name, CaseFile file) throws Exception {
        Printed printed = Samples.print(file, recipient);
        String text = run("pdftotext", "-enc", "UTF-8", file(printed), "-").replaceAll("\\s+", " ");
        List<String> headings = java.util.regex.Pattern.compile("<h2[^>]*>([^<]{1,60})</h2>")
                .matcher(printed.html())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(headings)
                .as(name)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(text).contains(one));
    }
}
