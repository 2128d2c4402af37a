package se.prova.extract;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Rating;

/** What is held, field by field: any record becomes a map in its own order, so that no field can be forgotten. */
public final class Facts {

    /** A code, a level or an id, with what it means in words. */
    public record Coded(String code, String text) {}

    /** What a code means, where the field alone cannot tell. */
    interface Meaning {
        Optional<String> of(String field, String code);
    }

    // The keyed hash of a number: says nothing without the key, and the number itself stands beside it.
    private static final Set<String> LEFT_OUT = Set.of("numberIndex");

    private final Words words;

    Facts(Words words) {
        this.words = words;
    }

    Map<String, Object> of(Record one, Meaning meaning) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (RecordComponent part : one.getClass().getRecordComponents()) {
            if (LEFT_OUT.contains(part.getName())) {
                continue;
            }
            Object value = value(part, one);
            if (value instanceof byte[] file) {
                facts.put("bytes", file.length);
            } else {
                facts.put(part.getName(), told(part.getName(), value, meaning));
            }
        }
        return facts;
    }

    List<Map<String, Object>> all(Collection<? extends Record> records, Meaning meaning) {
        return records.stream().map(one -> of(one, meaning)).toList();
    }

    private @Nullable Object told(String field, @Nullable Object value, Meaning meaning) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> new Coded(constant.name(), words.code(constant));
            case Rating rating -> coded(field, rating.stored(), rating.stored(), meaning);
            case Record inner -> of(inner, meaning);
            case UUID id -> coded(field, id.toString(), id, meaning);
            case String text -> coded(field, text, text, meaning);
            case Integer number -> coded(field, number.toString(), number, meaning);
            default -> value;
        };
    }

    private static Object coded(String field, String code, Object otherwise, Meaning meaning) {
        return field.equals("id")
                ? otherwise
                : meaning.of(field, code)
                        .<Object>map(text -> new Coded(code, text))
                        .orElse(otherwise);
    }

    private static @Nullable Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("What is held are public records", e);
        }
    }

    /** The same as maps, lists, texts, numbers and truth values alone, for JSON. Times are written after ISO 8601. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Coded(String code, String text) -> {
                Map<String, Object> both = new LinkedHashMap<>();
                both.put("code", code);
                both.put("text", text);
                yield both;
            }
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((key, one) -> plain.put(key.toString(), plain(one)));
                yield plain;
            }
            case Collection<?> list -> list.stream().map(Facts::plain).toList();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
