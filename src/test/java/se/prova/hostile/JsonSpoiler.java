package se.prova.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes one thing wrong with JSON: a value of another type, a name missing or twice, text that is not quite JSON. */
final class JsonSpoiler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "\"@@@\"";
    private static final List<String> RAW = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[[[[[]]]]]]",
            "-1",
            "0",
            "1.5",
            "1e400",
            "1e1000000000",
            "9223372036854775808",
            "-9223372036854775809",
            "0.1e-400",
            "01",
            "NaN",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\udc00\\ud800\"",
            "\"a\nb\"",
            "{\"a\":{\"a\":{\"a\":1}}}",
            "\"\"",
            "\"2026-02-30T10:00:00+01:00\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"2026-11-20T10:00:00+99:00\"",
            "[" + "[".repeat(60) + "]".repeat(60) + "]",
            "\"" + "a".repeat(21_000) + "\"");

    private final Random random;
    private final Values values;

    JsonSpoiler(Random random, Values values) {
        this.random = random;
        this.values = values;
    }

    byte[] spoil(byte[] body) {
        try {
            return spoiled(body);
        } catch (JsonProcessingException e) {
            return body;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] spoiled(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        if (body.length == 0) {
            return body;
        }
        switch (random.nextInt(10)) {
            case 0 -> {
                return text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            }
            case 1 -> {
                return (text + RAW.get(random.nextInt(RAW.size()))).getBytes(StandardCharsets.UTF_8);
            }
            case 2 -> {
                byte[] bad = body.clone();
                bad[random.nextInt(bad.length)] = (byte) (0x80 + random.nextInt(128));
                return bad;
            }
            default -> {}
        }
        JsonNode root = JSON.readTree(body);
        List<ObjectNode> objects = new ArrayList<>();
        gather(root, objects);
        if (objects.isEmpty()) {
            return body;
        }
        ObjectNode into = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        into.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "a" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> into.remove(name);
            case 1 -> {
                String twice = "\"" + name + "\":" + into.path(name) + ",\"" + name + "\":";
                return JSON.writeValueAsString(root)
                        .replaceFirst("\"" + name + "\":", java.util.regex.Matcher.quoteReplacement(twice))
                        .getBytes(StandardCharsets.UTF_8);
            }
            case 2 -> into.put(values.any(), values.any());
            case 3 -> into.put(name, values.any());
            default -> {
                into.put(name, "@@@");
                String raw = RAW.get(random.nextInt(RAW.size()));
                return JSON.writeValueAsString(root).replace(MARK, raw).getBytes(StandardCharsets.UTF_8);
            }
        }
        return JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
    }

    private static void gather(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(one -> gather(one, objects));
        }
    }
}
