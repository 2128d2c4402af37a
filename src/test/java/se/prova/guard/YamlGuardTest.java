package se.prova.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// What is wrong in a rule is told with its file and line, before anything starts.
class YamlGuardTest {

    private static final String RULE = """
        id: "own"
        kind: "warning"
        reads: [assessed]
        title: { sv: "Eget" }
        says: { sv: "Varför" }
        instead: { sv: "Hellre" }
        find:
          - "(solen|månen) ..2 skiner"
        good:
          - "Solen gick ner."
        bad:
          - "Solen alltid skiner."
        """;

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("guard"));
        Files.writeString(folder.resolve("guard").resolve(name), text);
    }

    @Test
    void the_rules_that_ship_are_thirteen_and_five_of_them_block() {
        assertThat(YamlGuard.of(Optional.empty()).rules()).hasSize(13);
        assertThat(YamlGuard.of(Optional.empty()).rules().stream().filter(GuardRule::blocks))
                .extracting(GuardRule::id)
                .containsExactly("rating-sum", "work-capacity-percent", "entitlement", "diagnosis", "personal-number");
    }

    @Test
    void a_site_adds_a_rule_and_replaces_one() throws IOException {
        write("own.yaml", RULE);
        write("value-words.yaml", RULE.replace("\"own\"", "\"value-words\""));
        Guard guard = YamlGuard.of(Optional.of(folder));
        assertThat(guard.rules()).hasSize(14);
        assertThat(guard.rule("value-words").orElseThrow().says()).containsEntry("sv", "Varför");
    }

    @Test
    void what_blocks_cannot_be_weakened_by_a_site() throws IOException {
        String weaker = RULE.replace("\"own\"", "\"diagnosis\"");
        write("diagnosis.yaml", weaker);
        assertThatThrownBy(() -> YamlGuard.of(Optional.of(folder)))
                .hasMessageContaining("diagnosis.yaml")
                .hasMessageContaining("rad 2 /kind: diagnosis är en spärr")
                .hasMessageContaining("hittar inte meningen den ska hitta: Svårigheterna beror på adhd.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "kind: \"warning\" ; kind: \"warning\"~sort: \"x\" ; rad 3 /sort: Nyckeln sort är okänd.",
                "kind: \"warning\" ; kind: \"maybe\" ; rad 2 /kind: maybe finns inte",
                "[assessed] ; [assessed, comment] ; rad 3 /reads/1: comment finns inte",
                "Solen gick ner. ; Solen ofta skiner. ; rad 10 /good/0: Regeln larmar",
                "Solen alltid skiner. ; Det regnar. ; rad 12 /bad/0: Regeln hittar inte",
                "..2 skiner ; ..9 skiner ; rad 8 /find/0: ”..9”",
                "..2 skiner ; @finns-inte ; rad 8 /find/0: ”@finns-inte”",
                "(solen|månen) ..2 skiner ; ..2 skiner ; rad 8 /find/0: ”..2 skiner”",
                "(solen|månen) ..2 skiner ; (so+l)* skiner ; rad 8 /find/0",
                "id: \"own\" ; id: \"other\" ; rad 1 /id: Filen ska heta other.yaml",
                "id: \"own\" ; id: \"own\"~id: \"own\" ; rad 2 /id: Nyckeln id står två gånger."
            })
    void each_mistake_is_told_with_its_line(String right, String wrong, String told) throws IOException {
        write("own.yaml", RULE.replace(right, wrong.replace('~', '\n')));
        assertThatThrownBy(() -> YamlGuard.of(Optional.of(folder)))
                .hasMessageContaining("own.yaml")
                .hasMessageContaining(told);
    }

    @Test
    void one_id_is_one_rule() throws IOException {
        write("own.yaml", RULE.replace("\"own\"", "\"value-words\""));
        assertThatThrownBy(() -> YamlGuard.of(Optional.of(folder))).hasMessageContaining("Filen ska heta value-words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ord", "ord*", "*ord", "*ord*", "=KOL", "#", "<kod>", "(a|b*|#)", "^ ord $", "% ord?"})
    void a_phrase_is_words_and_a_few_signs(String written) throws Exception {
        assertThat(Phrase.of(written, java.util.Map.of()).parts()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..3", "ord?", "(a|b", "a)", "*", "**", "a+", "[ab]", "\\w", "..0", "..12", "a{2}", ".*"})
    void nothing_else_is_a_phrase(String written) {
        assertThatThrownBy(() -> Phrase.of(written, java.util.Map.of())).isInstanceOf(Phrase.Wrong.class);
    }
}
