package se.prova.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.prova.definition.Catalogue.Released;

/** What every kind of definition has in common: an id and a revision, a file named after them, and a frozen form. */
public final class YamlRelease {

    private static final JsonMapper MAPPER = new JsonMapper();

    private YamlRelease() {}

    /** Checks that the file is named after what it holds. */
    public static List<Problem> nameProblems(YamlFile file) {
        String wanted = key(file) + ".yaml";
        boolean named = file.name().endsWith("/" + wanted);
        boolean has = file.tree().has("id") && file.tree().has("revision");
        return named || !has ? List.of() : List.of(file.problem("/id", Rule.FILE_NAME, wanted));
    }

    /**
     * The released revisions among the files.
     *
     * <p>The same file found twice is one revision; the same revision with other content is a problem.
     *
     * @param value makes the definition of a file that is known to be right
     */
    public static <T> Catalogue<T> catalogue(
            List<YamlFile> files, Function<JsonNode, T> value, List<Problem> problems) {
        Map<String, YamlFile> first = new LinkedHashMap<>();
        List<Released<T>> released = new ArrayList<>();
        for (YamlFile file : files) {
            YamlFile earlier = first.putIfAbsent(key(file), file);
            if (earlier == null) {
                released.add(released(file.tree(), value));
            } else if (!canonical(earlier.tree()).equals(canonical(file.tree()))) {
                problems.add(file.problem("/revision", Rule.SAME_REVISION, key(file), earlier.name()));
            }
        }
        return new Catalogue<>(released);
    }

    public static String canonical(JsonNode tree) {
        return Canonical.json(MAPPER.convertValue(tree, Object.class));
    }

    /**
     * Reads canonical JSON back, for what was stored when a definition was first used.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public static JsonNode tree(String canonical) {
        try {
            return MAPPER.readTree(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a stored definition", e);
        }
    }

    /** Id and revision as in the file's name: {@code awp-1}. */
    public static String key(YamlFile file) {
        return file.tree().path("id").asText() + "-"
                + file.tree().path("revision").asText();
    }

    private static <T> Released<T> released(JsonNode tree, Function<JsonNode, T> value) {
        String canonical = canonical(tree);
        return new Released<>(
                tree.path("id").asText(),
                tree.path("revision").asText(),
                value.apply(tree),
                canonical,
                Canonical.sha256(canonical));
    }
}
