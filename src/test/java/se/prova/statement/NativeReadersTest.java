package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.print.Printed;

// What programs of the system say of the files: qpdf, pdfinfo and pdftotext, which share no code with ours. They are
// Debian's packages qpdf and poppler-utils. Without them the whole class is told of as not run; with
// -Dprova.readers=required it fails instead. What every machine has asks the same in OtherReadersTest.
@EnabledIf(
        value = "found",
        disabledReason = "NOT RUN: qpdf, pdfinfo or pdftotext is missing. Install qpdf and poppler-utils, then:"
                + " mvn test -Dtest=NativeReadersTest -Dprova.readers=required")
class NativeReadersTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}{7,}");

    @TempDir
    Path folder;

    static Stream<Arguments> everyKind() {
        return PrintedTest.everyKind();
    }

    static boolean found() {
        return System.getProperty("prova.readers", "").equals("required")
                || Stream.of("qpdf", "pdfinfo", "pdftotext").allMatch(NativeReadersTest::installed);
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
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

    // Hyphenated ones too: a search through what it extracts finds the words that the page shows in two halves.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void pdftotext_reads_every_long_word_whole(Recipient recipient, String name, CaseFile file) throws Exception {
        Printed printed = Samples.print(file, recipient);
        String text = run("pdftotext", "-enc", "UTF-8", file(printed), "-");
        List<String> words = Pattern.compile("<(?:p|li|h2|td)[^>]*>([^<]+)</")
                .matcher(printed.html())
                .results()
                .flatMap(match -> WORD.matcher(match.group(1)).results())
                .map(MatchResult::group)
                .filter(word -> word.length() < Samples.LONG_WORD.length())
                .distinct()
                .toList();
        assertThat(words)
                .as(name)
                .isNotEmpty()
                .allSatisfy(word -> assertThat(text).contains(word));
    }
}
