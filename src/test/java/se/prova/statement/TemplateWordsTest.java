package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.document.FaultyPage;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.print.Printed;
import se.prova.statement.print.Templates;
import se.prova.statement.print.YamlTemplates;

// Truth 9: a statement holds no diagnosis, no grading of function, no opinion on entitlement, and no percentage.
class TemplateWordsTest {

    private static final Path TEMPLATES = Path.of("templates/statements");
    private static final List<String> DENIALS =
            List.of("ingen diagnos.", "ingen åsikt om rätt till ersättning.", "inga poäng och inga procent.");
    private static final List<String> NEVER = List.of(
            "diagnos",
            "procent",
            "%",
            "poäng",
            "ersättning",
            "medelvärde",
            "genomsnitt",
            " summa",
            "sjukdomsgrad",
            "nedsatt arbetsförmåga",
            "beviljas",
            "funktionsnedsättning");

    @Test
    void no_template_says_what_a_statement_never_says() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(xhtml|yaml)"))
                    .toList()) {
                String text = Files.readString(file).toLowerCase(Locale.ROOT);
                for (String denial : DENIALS) {
                    text = text.replace(denial, "");
                }
                assertThat(text).as(file.toString()).doesNotContain(NEVER);
            }
        }
    }

    @Test
    void a_site_changes_one_file_and_keeps_the_rest(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("shared"));
        Files.writeString(own.resolve("shared/reading.xhtml"), "<p>Vår egen inledning.</p>\n");
        CaseFile file = Samples.typical();
        Templates changed = YamlTemplates.of(Recipient.FORSAKRINGSKASSAN, Optional.of(own));
        Printed printed = Printed.of(file, Samples.whole(file), Samples.library(file), Samples.reading(file), changed);
        assertThat(printed.xhtml()).contains("Vår egen inledning.", "Frågorna och svaren");
        assertThat(changed.hash())
                .isNotEqualTo(Samples.templates(Recipient.FORSAKRINGSKASSAN).hash());
    }

    @Test
    void a_mistake_in_a_sites_template_is_told_with_file_and_line(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("forsakringskassan"));
        Files.writeString(own.resolve("forsakringskassan/reading.xhtml"), "<p>Ett</p>\n<p>{{finns.inte}}</p>\n");
        CaseFile file = Samples.typical();
        Templates changed = YamlTemplates.of(Recipient.FORSAKRINGSKASSAN, Optional.of(own));
        assertThatThrownBy(() ->
                        Printed.of(file, Samples.whole(file), Samples.library(file), Samples.reading(file), changed))
                .isInstanceOf(FaultyPage.class)
                .hasMessageContaining("reading.xhtml:2")
                .hasMessageContaining("{{finns}}");
    }
}
