package se.prova.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

// Token by token, since only tokens know their line, and since a tree has already lost duplicate keys and anchors.
final class YamlReader {

    static final int DEPTH_MAX = 20;

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    private final YAMLParser in;
    private final String name;
    private final List<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final Set<String> links = new HashSet<>();

    private YamlReader(YAMLParser in, String name, List<Problem> problems) {
        this.in = in;
        this.name = name;
        this.problems = problems;
    }

    static Optional<YamlFile> read(String name, String text, List<Problem> problems) {
        try (YAMLParser in = YAML.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return new YamlReader(in, name, problems).document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            problems.add(new Problem(name, line, "", Rule.NOT_YAML.text(reason)));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<YamlFile> document() throws IOException {
        if (in.nextToken() == null) {
            problems.add(new Problem(name, 0, "", Rule.EMPTY.text()));
            return Optional.empty();
        }
        JsonNode tree = value("", 1);
        if (in.nextToken() != null) {
            problem("", Rule.SECOND_DOCUMENT);
        }
        return Optional.of(new YamlFile(name, tree, Map.copyOf(lines), Map.copyOf(plain)));
    }

    private JsonNode value(String pointer, int depth) throws IOException {
        lines.putIfAbsent(pointer, line());
        refuseLinks(pointer);
        if (depth > DEPTH_MAX) {
            problem(pointer, Rule.TOO_DEEP, DEPTH_MAX);
            in.skipChildren();
            return NODES.nullNode();
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_STRING -> NODES.textNode(in.getText());
            default -> notText(pointer);
        };
    }

    private ObjectNode object(String pointer, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            String place = pointer + "/" + escaped(key);
            boolean twice = object.has(key);
            if (twice) {
                problem(place, Rule.DUPLICATE_KEY, key);
            } else {
                lines.put(place, line());
            }
            refuseLinks(place);
            in.nextToken();
            JsonNode value = value(place, depth + 1);
            if (!twice) {
                object.set(key, value);
            }
        }
        return object;
    }

    private ArrayNode array(String pointer, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private JsonNode notText(String pointer) throws IOException {
        String written = in.getText();
        plain.putIfAbsent(pointer, written);
        return switch (in.currentToken()) {
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT -> number(written);
            default -> NODES.nullNode();
        };
    }

    // 010 is eight and 1_000 a thousand for YAML 1.1; a person reading the file would not know. The schema refuses
    // null.
    private static JsonNode number(String written) {
        return WHOLE_NUMBER.matcher(written).matches() ? NODES.numberNode(Integer.parseInt(written)) : NODES.nullNode();
    }

    // The parser keeps a mapping's anchor and tag for the keys inside it, so one of a kind is told per line.
    private void refuseLinks(String pointer) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING && in.isCurrentAlias()) {
            link(pointer, Rule.ALIAS);
        } else if (in.getObjectId() != null) {
            link(pointer, Rule.ANCHOR);
        }
        if (in.getTypeId() != null) {
            link(pointer, Rule.TAG);
        }
    }

    private void link(String pointer, Rule rule) {
        if (links.add(line() + rule.key())) {
            problem(pointer, rule);
        }
    }

    private int line() {
        return in.currentTokenLocation().getLineNr();
    }

    private void problem(String pointer, Rule rule, Object... words) {
        problems.add(new Problem(name, line(), pointer, rule.text(words)));
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
