package se.prova.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the extract calls things on paper, in plain Swedish.
 *
 * @param parts by their name in the extract
 * @param unprinted fields that stand in the JSON alone: ids, hashes and counters that say nothing to a reader
 * @param codes what constants mean, by the name of their type: {@code Assessment.Kind}
 * @param names how a thing is named where another refers to it, with {@code {0}} for the rest
 * @param says single sentences
 */
public record Words(
        Map<String, Part> parts,
        Set<String> unprinted,
        Map<String, Map<String, String>> codes,
        Map<String, String> names,
        Map<String, String> says) {

    /**
     * One part of the extract.
     *
     * @param title its heading, empty where it has none of its own
     * @param item what one of several is called, with fields in braces
     * @param columns where it is one table with a row each; {@code *} holds all other fields
     * @param labels of the fields by name
     */
    public record Part(String title, String item, List<Column> columns, Map<String, String> labels) {
        public Part {
            columns = List.copyOf(columns);
            labels = Map.copyOf(labels);
        }
    }

    /**
     * A column of a table.
     *
     * @param width in millimetres, or {@code *}
     */
    public record Column(String field, String head, String width) {}

    private static final Part UNNAMED = new Part("", "", List.of(), Map.of());

    public Words {
        parts = Map.copyOf(parts);
        unprinted = Set.copyOf(unprinted);
        codes = Map.copyOf(codes);
        names = Map.copyOf(names);
        says = Map.copyOf(says);
    }

    Part part(String key) {
        return parts.getOrDefault(key, UNNAMED);
    }

    /** The label of a field, empty if it is not printed. A field without a word is printed under its own name. */
    Optional<String> label(String part, String field) {
        return unprinted.contains(field) && !part(part).labels().containsKey(field)
                ? Optional.empty()
                : Optional.of(part(part).labels().getOrDefault(field, field));
    }

    String code(Enum<?> constant) {
        return code(type(constant.getDeclaringClass()), constant.name());
    }

    String code(String type, String code) {
        return codes.getOrDefault(type, Map.of()).getOrDefault(code, code);
    }

    /** A type's name with the one it lies in: {@code Assessment.Kind}. */
    static String type(Class<?> type) {
        return type.getName().replaceFirst(".*\\.", "").replace('$', '.');
    }

    String name(String kind, Object... of) {
        String name = names.getOrDefault(kind, kind);
        for (int i = 0; i < of.length; i++) {
            name = name.replace("{" + i + "}", of[i].toString());
        }
        return name;
    }

    String say(String key) {
        return says.getOrDefault(key, "");
    }
}
