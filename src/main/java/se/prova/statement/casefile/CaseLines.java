package se.prova.statement.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.YamlFile;

// Token by token, since only tokens know their line.
final class CaseLines {

    static final int BYTES_MAX = 50_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser in;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();

    private CaseLines(JsonParser in) {
        this.in = in;
    }

    static Optional<YamlFile> read(String name, byte[] bytes, List<Problem> problems) {
        if (bytes.length > BYTES_MAX) {
            problems.add(new Problem(name, 0, "", Rule.FILE_TOO_LARGE.text(BYTES_MAX)));
            return Optional.empty();
        }
        try (JsonParser in = JSON.createParser(bytes)) {
            if (in.nextToken() == null) {
                problems.add(new Problem(name, 0, "", Rule.EMPTY.text()));
                return Optional.empty();
            }
            CaseLines reader = new CaseLines(in);
            JsonNode tree = reader.value("");
            if (in.nextToken() != null) {
                problems.add(new Problem(name, reader.line(), "", Rule.NOT_JSON.text("")));
                return Optional.empty();
            }
            return Optional.of(new YamlFile(name, tree, Map.copyOf(reader.lines), Map.copyOf(reader.plain)));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            problems.add(new Problem(name, line, "", Rule.NOT_JSON.text(reason)));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode value(String pointer) throws IOException {
        lines.putIfAbsent(pointer, line());
        return switch (in.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(in.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT -> number(pointer, NODES.numberNode(in.getLongValue()));
            case VALUE_NUMBER_FLOAT -> number(pointer, DecimalNode.valueOf(in.getDecimalValue()));
            default -> NODES.nullNode();
        };
    }

    private JsonNode number(String pointer, ValueNode node) throws IOException {
        plain.put(pointer, in.getText());
        return node.canConvertToInt() && node.isIntegralNumber() ? NODES.numberNode(node.intValue()) : node;
    }

    private ObjectNode object(String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            lines.put(place, line());
            in.nextToken();
            object.set(key, value(place));
        }
        return object;
    }

    private ArrayNode array(String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size()));
        }
        return array;
    }

    private int line() {
        return in.currentTokenLocation().getLineNr();
    }
}
