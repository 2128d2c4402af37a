package se.prova.document.pdf;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

// Swedish words by the patterns of Jan Michael Rynning (hyph-sv of TeX), as the npm package hyphen has them: a table of
// weights and a tree of letters, whose leaves are rows of that table. Where all patterns that fit a word leave an odd
// weight between two letters, it may be cut (Liang, Stanford 1983).
final class PdfHyphens implements Hyphens {

    private static final String FILE = "/hyphenation/sv.js";
    private static final JsonMapper LOOSE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final Map<String, int[]> weights = new HashMap<>();

    private PdfHyphens() {
        JsonNode file = read();
        take("", file.get(1), file.get(0));
    }

    static Hyphens in(String language) {
        return language.equals("sv") || language.startsWith("sv-") ? Swedish.HYPHENS : Hyphens.NONE;
    }

    @Override
    public int[] points(String word) {
        String marked = "." + word + ".";
        int[] most = new int[marked.length() + 1];
        for (int from = 0; from < marked.length(); from++) {
            for (int to = from + 1; to <= marked.length(); to++) {
                int[] row = weights.getOrDefault(marked.substring(from, to), new int[0]);
                for (int i = 0; i < row.length; i++) {
                    most[from + i] = Math.max(most[from + i], row[i]);
                }
            }
        }
        return IntStream.rangeClosed(LETTERS_MIN, word.length() - LETTERS_MIN)
                .filter(letters -> most[letters + 1] % 2 == 1)
                .toArray();
    }

    private void take(String letters, JsonNode node, JsonNode table) {
        JsonNode row = node.isArray() ? node.get(1) : node;
        if (row.isInt()) {
            weights.put(letters, row(table.get(row.intValue()), letters.startsWith(".") ? 1 : 0));
        }
        JsonNode further = node.isArray() ? node.get(0) : node;
        further.properties().forEach(next -> take(letters + next.getKey(), next.getValue(), table));
    }

    // The dot that begins a word has no weight of its own in the table.
    private static int[] row(JsonNode written, int from) {
        return IntStream.range(0, written.size() + from)
                .map(i -> i < from ? 0 : written.get(i - from).intValue())
                .toArray();
    }

    private static JsonNode read() {
        try (InputStream in = PdfHyphens.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + FILE);
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return LOOSE.readTree(script.substring(script.indexOf("(this, [") + 7, script.lastIndexOf(']') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Swedish {
        static final Hyphens HYPHENS = new PdfHyphens();
    }
}
