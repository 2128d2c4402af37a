package se.prova.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.prova.consent.print.Blank;
import se.prova.consent.print.YamlBlanks;
import se.prova.definition.Problem;
import se.prova.definition.WrongDefinitions;
import se.prova.definition.YamlFile;

/** Reads what the extract calls things, once at start. A site may have its own file. */
@Factory
final class YamlWords {

    private static final String FILE = "words.yaml";

    @Singleton
    Words words(@Value("${prova.templates:}") String folder) {
        return of(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
    }

    /**
     * The words.
     *
     * @throws WrongDefinitions if the file is no YAML
     */
    static Words of(Optional<Path> own) {
        List<Problem> problems = new ArrayList<>();
        byte[] file = YamlBlanks.text(Blank.Kind.REGISTERUTDRAG, FILE, own).getBytes(StandardCharsets.UTF_8);
        JsonNode all = YamlFile.read(FILE, file, problems)
                .map(YamlFile::tree)
                .filter(_ -> problems.isEmpty())
                .orElseThrow(() -> new WrongDefinitions(problems));
        Map<String, Words.Part> parts = new HashMap<>();
        all.path("parts").properties().forEach(one -> parts.put(one.getKey(), part(one.getValue())));
        Set<String> unprinted = new HashSet<>();
        all.path("unprinted").forEach(one -> unprinted.add(one.asText()));
        Map<String, Map<String, String>> codes = new HashMap<>();
        all.path("codes").properties().forEach(one -> codes.put(one.getKey(), texts(one.getValue())));
        return new Words(parts, unprinted, codes, texts(all.path("names")), texts(all.path("says")));
    }

    private static Words.Part part(JsonNode part) {
        List<Words.Column> columns = new ArrayList<>();
        part.path("columns")
                .forEach(one -> columns.add(new Words.Column(
                        one.path("field").asText(),
                        one.path("head").asText(),
                        one.path("width").asText())));
        return new Words.Part(
                part.path("title").asText(), part.path("item").asText(), columns, texts(part.path("labels")));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
        return texts;
    }
}
