package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StatementCommandTest {

    private static final Path SAMPLE = Path.of("src/main/resources/demo/case.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        String[] all = new String[args.length + 1];
        all[0] = "statement";
        System.arraycopy(args, 0, all, 1, args.length);
        return line.execute(all);
    }

    private int print(Path file, String recipient, Path pdf) {
        return run("--assessment", file.toString(), "--recipient", recipient, "--out", pdf.toString());
    }

    @Test
    void a_file_becomes_a_document() throws IOException {
        Path pdf = folder.resolve("fk.pdf");
        assertThat(print(SAMPLE, "forsakringskassan", pdf)).isZero();
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_file_without_a_statement_becomes_a_draft_of_what_would_be_proposed() throws IOException {
        String json = Files.readString(SAMPLE);
        Path file = folder.resolve("utan.json");
        int from = json.indexOf(",\n  \"statement\" : {");
        Files.writeString(file, json.substring(0, from) + "\n}\n");
        assertThat(print(file, "arbetsformedlingen", folder.resolve("af.pdf"))).isZero();
    }

    @Test
    void a_wrong_file_is_told_with_line_and_path() throws IOException {
        Path file = folder.resolve("fel.json");
        Files.writeString(file, Files.readString(SAMPLE).replace("\"ARBETSPROVNING\"", "\"PROVNING\""));
        assertThat(print(file, "forsakringskassan", folder.resolve("x.pdf"))).isEqualTo(3);
        assertThat(err.toString()).contains("fel.json, rad ", "/assessment/kind", "PROVNING finns inte bland valen");
        assertThat(print(folder.resolve("saknas.json"), "forsakringskassan", folder.resolve("x.pdf")))
                .isEqualTo(3);
        assertThat(folder.resolve("x.pdf")).doesNotExist();
    }

    @Test
    void a_signed_text_that_was_altered_is_refused() throws IOException {
        Path file = folder.resolve("andrad.json");
        Files.writeString(
                file,
                Files.readString(SAMPLE).replaceFirst("Arbete vid dator fungerade inte", "Arbete vid dator fungerade"));
        assertThat(print(file, "forsakringskassan", folder.resolve("x.pdf"))).isEqualTo(3);
        assertThat(err.toString()).contains("ändrat efter underskriften");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told() {
        assertThat(print(SAMPLE, "forsakringskassan", folder.resolve("finns/inte/fk.pdf")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Det går inte att skriva");
    }

    @Test
    void wrong_use_is_told() {
        assertThat(run("--assessment", SAMPLE.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("forsakringskassan, arbetsformedlingen");
        assertThat(print(SAMPLE, "skatteverket", folder.resolve("x.pdf"))).isEqualTo(2);
        assertThat(err.toString()).contains("mottagaren skatteverket finns inte");
    }

    @Test
    void a_mistake_in_a_template_names_file_and_line() throws IOException {
        Files.createDirectories(folder.resolve("shared"));
        Files.writeString(folder.resolve("shared/reading.xhtml"), "<p>Ett</p>\n<marquee>Två</marquee>\n");
        int code = run(
                "--assessment",
                SAMPLE.toString(),
                "--recipient",
                "forsakringskassan",
                "--out",
                folder.resolve("x.pdf").toString(),
                "--templates",
                folder.toString());
        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("reading.xhtml:2", "marquee");
    }

    @Test
    void the_schema_can_be_had() {
        assertThat(run("--schema")).isZero();
        assertThat(out.toString()).contains("urn:prova:case:1");
    }
}
