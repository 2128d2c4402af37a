package se.prova.web;

import io.micronaut.http.HttpRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.prova.document.Glyphs;
import se.prova.document.pdf.PdfDocument;

/**
 * What somebody typed into a form, and all that is wrong with it.
 *
 * <p>A controller takes it as an argument. Each question about a field answers with its value, or notes an error at the
 * field and answers with something neutral; so a form asks for all its fields first and then {@link #anyWrong()}. If
 * so, the page is shown again with status 400 and everything typed still in place.
 */
public final class Fields {

    /** The request attribute a form's fields are kept under. */
    public static final String ATTRIBUTE = "prova.fields";

    /** The hidden field that shows that a form comes from a page of ours. */
    public static final String CSRF = "csrfToken";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final int ID_CHARS = 36;

    /** The number of a row, at the end of a field's name: {@code question-3}. */
    private static final String ROW = "-\\d+$";

    private final Map<String, List<String>> typed;
    private final Map<String, byte[]> files;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    private record Wrong(String key, List<Object> arguments) {}

    Fields(Map<String, List<String>> typed) {
        this(typed, Map.of());
    }

    Fields(Map<String, List<String>> typed, Map<String, byte[]> files) {
        this.typed = typed;
        this.files = files;
    }

    /** A form nobody has typed anything into. */
    public static Fields empty() {
        return new Fields(Map.of());
    }

    /** A form filled in beforehand, for example with what is stored. */
    public static Fields filled(Map<String, String> values) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Fields(lists);
    }

    /** The same where a name may have several values, for example boxes that share one. */
    public static Fields listed(Map<String, List<String>> values) {
        return new Fields(Map.copyOf(values));
    }

    static Fields of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Fields.class).orElseGet(Fields::empty);
    }

    /** One line of text, required. */
    public String line(String name, int charsMax) {
        return required(name, optionalLine(name, charsMax));
    }

    /** One line of text, empty if nothing was typed. */
    public String optionalLine(String name, int charsMax) {
        String value = text(name, charsMax, "\t");
        return value.replace('\t', ' ');
    }

    /** Text of several lines, required. */
    public String text(String name, int charsMax) {
        return required(name, optionalText(name, charsMax));
    }

    /** Text of several lines, empty if nothing was typed. */
    public String optionalText(String name, int charsMax) {
        return text(name, charsMax, "\n\t");
    }

    /** A secret exactly as typed, required; shown again by no page. */
    public String secret(String name, int charsMin, int charsMax) {
        String value = typed(name);
        if (value.isEmpty()) {
            wrong(name, "error.required");
        } else if (value.length() < charsMin) {
            wrong(name, "error.short", charsMin);
        } else if (value.length() > charsMax) {
            wrong(name, "error.long", charsMax, value.length());
        }
        return value;
    }

    /** A date, required; 1970-01-01 if it is wrong. */
    public LocalDate date(String name) {
        return required(name, optionalDate(name), LocalDate.EPOCH);
    }

    public Optional<LocalDate> optionalDate(String name) {
        return parse(name, "error.date", LocalDate::parse);
    }

    /** A time of day, required; midnight if it is wrong. */
    public LocalTime time(String name) {
        return required(name, optionalTime(name), LocalTime.MIDNIGHT);
    }

    public Optional<LocalTime> optionalTime(String name) {
        return parse(name, "error.time", value -> LocalTime.parse(value.replace('.', ':'), TIME));
    }

    /** A whole number from {@code min} to {@code max}, required; {@code min} if it is wrong. */
    public int integer(String name, int min, int max) {
        return required(name, optionalInteger(name, min, max), min);
    }

    public Optional<Integer> optionalInteger(String name, int min, int max) {
        Optional<Integer> value = parse(name, "error.integer", Integer::valueOf);
        if (value.isPresent() && (value.get() < min || value.get() > max)) {
            wrong(name, "error.range", Integer.toString(min), Integer.toString(max));
            return Optional.empty();
        }
        return value;
    }

    /** One of the constants, required; the first of them if it is wrong. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name, optionalChoice(name, type), type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        return parse(name, "error.choice", value -> Enum.valueOf(type, value));
    }

    /** An id, required; all zeros if it is wrong. */
    public UUID id(String name) {
        return required(name, optionalId(name), new UUID(0, 0));
    }

    public Optional<UUID> optionalId(String name) {
        return parse(name, "error.choice", value -> {
            if (value.length() != ID_CHARS) {
                throw new IllegalArgumentException("An id has %d characters".formatted(ID_CHARS));
            }
            return UUID.fromString(value);
        });
    }

    /** A file that was sent along; no bytes where none was. */
    public byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return typed.containsKey(name);
    }

    /** All values of a name, for example of boxes that share one; in the order of the page. */
    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /**
     * Makes something whose constructor checks more than a form can, and puts its refusal at a field.
     *
     * @param key the text of the error, since an exception's own text never reaches anybody
     */
    public <T> Optional<T> make(String name, String key, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            wrong(name, key);
            return Optional.empty();
        }
    }

    /**
     * The revision a change builds on.
     *
     * @throws Refused as 428 if the form does not say it
     */
    public long revision() {
        try {
            return Long.parseLong(typed("revision"));
        } catch (NumberFormatException e) {
            throw Refused.withoutRevision();
        }
    }

    /**
     * Notes an error at every field with a character that the statement's fonts cannot print, so that nobody learns of
     * it first at signing. The participant's own words are printed as they are and left out of this.
     *
     * @param own names of fields with the participant's own words
     */
    public void printable(String... own) {
        Set<String> leftOut = Set.of(own);
        for (String name : typed.keySet()) {
            List<Integer> missing =
                    leftOut.contains(name) ? List.of() : PdfDocument.glyphs().missing(typed(name));
            if (!missing.isEmpty()) {
                wrong(
                        name,
                        "error.glyph",
                        missing.stream().map(Glyphs::describe).collect(Collectors.joining(", ")));
            }
        }
    }

    /** Notes an error at a field; the first one stays. */
    public void wrong(String name, String key, Object... arguments) {
        wrong.putIfAbsent(name, new Wrong(key, List.of(arguments)));
    }

    public boolean anyWrong() {
        return !wrong.isEmpty();
    }

    /** The fields with errors, in the order they were asked for. */
    public List<String> wrongNames() {
        return List.copyOf(wrong.keySet());
    }

    /** What is wrong with a field in the visitor's words; empty if nothing is. */
    public String error(View view, String name) {
        Wrong found = wrong.get(name);
        return found == null ? "" : view.text(found.key(), found.arguments().toArray());
    }

    /** The same with the field's label before it, where the key {@code labels + name} has one. */
    public String told(View view, String labels, String name) {
        String base = name.replaceAll(ROW, "");
        String label = labels + (view.texts().has(labels + name) ? name : base);
        String row = name.length() > base.length() ? name.substring(base.length() + 1) : "";
        return view.texts().has(label)
                ? view.text("form.error", view.text(label, row), error(view, name))
                : error(view, name);
    }

    /** The ids of the hint and the error of a field, for {@code aria-describedby}; null if it has neither. */
    public @Nullable String describedBy(String name, String hint) {
        String ids = (hint.isEmpty() ? "" : name + "-hint ") + (wrong.containsKey(name) ? name + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** What was typed, as it was typed; empty if nothing was. */
    public String typed(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private String text(String name, int charsMax, String allowed) {
        String value = typed(name).strip();
        if (value.length() > charsMax) {
            wrong(name, "error.long", charsMax, value.length());
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && allowed.indexOf(c) < 0)) {
            wrong(name, "error.characters");
        }
        return value;
    }

    private String required(String name, String value) {
        if (value.isEmpty()) {
            wrong(name, "error.required");
        }
        return value;
    }

    private <T> T required(String name, Optional<T> value, T neutral) {
        if (value.isEmpty()) {
            wrong(name, "error.required");
        }
        return value.orElse(neutral);
    }

    private <T> Optional<T> parse(String name, String key, Function<String, T> parser) {
        String value = typed(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            wrong(name, key);
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Fields " + Arrays.toString(typed.keySet().toArray());
    }
}
