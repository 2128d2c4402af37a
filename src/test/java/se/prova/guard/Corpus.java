package se.prova.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.prova.definition.YamlFile;

/**
 * Sentences that were written to be found, by rule, and sentences that nothing should be said of, by kind.
 *
 * @param bad each with the rule that should find it
 */
record Corpus(List<Sample> bad, List<Sample> good) {

    record Sample(String rule, Passage passage) {}

    static Corpus read(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream("/guard/" + name)) {
            List<se.prova.definition.Problem> problems = new ArrayList<>();
            JsonNode tree = YamlFile.read(name, Objects.requireNonNull(in, name).readAllBytes(), problems)
                    .orElseThrow()
                    .tree();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.toString());
            }
            List<Sample> bad = new ArrayList<>();
            tree.path("bad")
                    .properties()
                    .forEach(rule -> rule.getValue()
                            .forEach(text -> bad.add(
                                    new Sample(rule.getKey(), new Passage("", Passage.Kind.ASSESSED, text.asText())))));
            List<Sample> good = new ArrayList<>();
            tree.path("good")
                    .properties()
                    .forEach(kind -> kind.getValue()
                            .forEach(text -> good.add(new Sample(
                                    "",
                                    new Passage(
                                            "",
                                            Passage.Kind.valueOf(kind.getKey().toUpperCase(Locale.ROOT)),
                                            text.asText())))));
            return new Corpus(bad, good);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
