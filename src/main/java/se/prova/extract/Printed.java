package se.prova.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.prova.extract.Facts.Coded;
import se.prova.web.Dates;

/** The extract for its reader: headings and tables in the order of the JSON, without what only a program needs. */
public final class Printed {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("sv"));
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm", Locale.of("sv"));
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    // What XML cannot carry: a device or an old row may hold it, and the JSON gives it back as it was.
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final String REST = "*";

    private final Words words;
    private final List<Map<String, Object>> blocks = new ArrayList<>();

    private Printed(Words words) {
        this.words = words;
    }

    /** The blocks that the template writes, in reading order. */
    static List<Map<String, Object>> of(Map<String, Object> extract, Words words) {
        Printed printed = new Printed(words);
        extract.forEach((key, value) -> {
            if (words.parts().containsKey(key)) {
                printed.part(key, value, 0);
            }
        });
        return printed.blocks;
    }

    /** A moment as Swedish clocks show it. */
    public static String moment(Instant at) {
        return MINUTE.format(at.atZone(Dates.ZONE));
    }

    /** "2 november 2026". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void part(String key, Object value, int depth) {
        Words.Part part = words.part(key);
        if (!part.title().isEmpty() && depth < 2) {
            blocks.add(Map.of(depth == 0 ? "heading" : "subheading", part.title()));
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            if (depth < 2) {
                blocks.add(Map.of("none", words.say("none")));
            }
        } else if (value instanceof List<?> list && !part.columns().isEmpty()) {
            table(key, part, list, depth < 2 ? "" : part.title());
        } else if (value instanceof List<?> list) {
            list.forEach(one -> one(key, part, map(one), depth));
        } else {
            one(key, part, map(value), depth);
        }
    }

    private void one(String key, Words.Part part, Map<String, Object> facts, int depth) {
        String title = named(part.item(), facts);
        if (depth == 0 && !title.isEmpty()) {
            blocks.add(Map.of("heading", title));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        facts.forEach((field, value) -> label(key, field, value)
                .ifPresent(label -> rows.add(Map.of("label", label, "value", said(field, value)))));
        if (!rows.isEmpty()) {
            blocks.add(Map.of("facts", Map.of("caption", depth == 0 ? "" : title, "rows", rows)));
        }
        facts.forEach((field, value) -> {
            if (value instanceof List<?> && apart(field)) {
                part(field, value, depth + 1);
            }
        });
    }

    private void table(String key, Words.Part part, List<?> list, String caption) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object one : list) {
            Map<String, Object> facts = map(one);
            rows.add(Map.of(
                    "cells",
                    part.columns().stream()
                            .map(column -> cell(key, part, column, facts))
                            .toList()));
        }
        blocks.add(Map.of(
                "table",
                Map.of(
                        "caption",
                        caption,
                        "cols",
                        part.columns().stream().map(Words.Column::width).collect(Collectors.joining(" ")),
                        "head",
                        part.columns().stream().map(Words.Column::head).toList(),
                        "rows",
                        rows)));
    }

    private String cell(String key, Words.Part part, Words.Column column, Map<String, Object> facts) {
        return column.field().equals(REST) ? rest(key, part, facts) : said(column.field(), facts.get(column.field()));
    }

    /** Every field that has no column, one a line; what lies in another record is told the same way. */
    private String rest(String key, Words.Part part, Map<String, Object> facts) {
        List<String> lines = new ArrayList<>();
        facts.forEach((field, value) -> {
            boolean column = part.columns().stream().anyMatch(one -> one.field().equals(field));
            if (value instanceof Map<?, ?> inner) {
                lines.add(rest(field, words.part(field), map(inner)));
            } else if (!column) {
                label(key, field, value).ifPresent(label -> lines.add(label + ": " + said(field, value)));
            }
        });
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** The label of what is printed; empty for what is not, and for what nobody filled in. */
    private Optional<String> label(String key, String field, @Nullable Object value) {
        boolean nested = value instanceof Map<?, ?> || (value instanceof List<?> && apart(field));
        return nested || said(field, value).isEmpty() ? Optional.empty() : words.label(key, field);
    }

    /** Whether a list has a heading of its own; one without is told inside its row. */
    private boolean apart(String field) {
        return !words.part(field).title().isEmpty();
    }

    private String named(String pattern, Map<String, Object> facts) {
        Matcher gaps = FIELD.matcher(pattern);
        return gaps.replaceAll(gap -> Matcher.quoteReplacement(said(gap.group(1), facts.get(gap.group(1)))));
    }

    private String said(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Coded(String _, String text) -> writable(text);
            case Boolean truth -> words.say(truth ? "yes" : "no");
            case LocalDate day -> day(day);
            case LocalTime time -> Dates.time(time);
            case Instant at -> moment(at);
            case OffsetDateTime at -> moment(at.toInstant());
            case List<?> list ->
                list.stream()
                        .map(one -> named(words.part(field).item(), map(one)))
                        .distinct()
                        .collect(Collectors.joining("\n"));
            default -> writable(value.toString());
        };
    }

    /** A text without what XML cannot carry. */
    public static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, one) -> map.put(key.toString(), one));
        return map;
    }
}
