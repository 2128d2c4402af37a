package se.prova.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.prova.definition.Problem;
import se.prova.definition.YamlFile;
import se.prova.definition.YamlFolder;
import se.prova.definition.YamlRelease;
import se.prova.definition.YamlSchema;

/** Reads instruments from YAML. Public, since commands and tests load them without the service. */
public final class YamlDefinitions {

    private YamlDefinitions() {}

    /** Reads the instruments of some folders and adds what is wrong; what is right is in the answer. */
    public static Definitions read(List<YamlFolder> folders, List<Problem> problems) {
        YamlSchema schema = YamlSchema.shipped("instrument.schema.json");
        List<YamlFile> right = new ArrayList<>();
        for (YamlFolder folder : folders) {
            for (YamlFile file : folder.definitions("", problems)) {
                List<Problem> wrong = new ArrayList<>(schema.check(file));
                wrong.addAll(YamlRelease.nameProblems(file));
                wrong.addAll(YamlRules.check(file));
                problems.addAll(wrong);
                if (problems.stream().noneMatch(problem -> problem.file().equals(file.name()))) {
                    right.add(file);
                }
            }
        }
        return new Definitions(YamlRelease.catalogue(right, YamlDefinitions::instrument, problems));
    }

    /**
     * The instrument that canonical JSON holds, as stored at its first use.
     *
     * @throws IllegalArgumentException if it is no JSON, or no instrument
     */
    public static Instrument fromCanonical(String json) {
        return instrument(YamlRelease.tree(json));
    }

    /** A text of a file that follows its schema. */
    public static Text text(JsonNode node) {
        Map<String, String> byLanguage = new HashMap<>();
        node.properties()
                .forEach(
                        entry -> byLanguage.put(entry.getKey(), entry.getValue().asText()));
        return new Text(byLanguage);
    }

    private static Instrument instrument(JsonNode tree) {
        return new Instrument(
                word(tree, "id"),
                word(tree, "revision"),
                text(tree.path("title")),
                text(tree.path("source")),
                text(tree.path("licence")),
                scale(tree.path("scale")),
                support(tree.path("support")),
                list(tree.path("sections")).map(YamlDefinitions::section).toList());
    }

    private static @Nullable Scale support(JsonNode node) {
        return node.isMissingNode() ? null : scale(node);
    }

    private static Scale scale(JsonNode node) {
        return new Scale(
                Axis.valueOf(constant(node, "axis")),
                Scale.Best.valueOf(constant(node, "best")),
                list(node.path("levels")).map(YamlDefinitions::level).toList(),
                list(node.path("non-ratings")).map(YamlDefinitions::nonRating).toList());
    }

    private static Level level(JsonNode node) {
        return new Level(node.path("rank").asInt(), text(node.path("name")), text(node.path("word")));
    }

    private static NonRating nonRating(JsonNode node) {
        return new NonRating(
                word(node, "code"),
                word(node, "mark"),
                NonRating.Kind.valueOf(constant(node, "kind")),
                text(node.path("name")));
    }

    private static Section section(JsonNode node) {
        return new Section(
                word(node, "id"),
                text(node.path("title")),
                list(node.path("items")).map(YamlDefinitions::item).toList());
    }

    private static Item item(JsonNode node) {
        return new Item(
                word(node, "id"),
                text(node.path("title")),
                text(node.path("guidance")),
                list(node.path("activities")).map(JsonNode::asText).toList(),
                list(node.path("hints")).map(JsonNode::asText).toList());
    }

    private static Stream<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static String word(JsonNode node, String key) {
        return node.path(key).asText();
    }

    private static String constant(JsonNode node, String key) {
        return word(node, key).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
