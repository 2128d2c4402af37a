package se.prova.statement.print;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

// Plain data for templates: maps in the order they were written, lists, texts and truth values.
final class Plain {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm", Locale.ROOT);

    private Plain() {}

    /** A map of keys and values in turn. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The same maps, each saying whether another one follows it. */
    static List<Map<String, Object>> chained(List<Map<String, Object>> maps) {
        List<Map<String, Object>> chained = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            Map<String, Object> map = new LinkedHashMap<>(maps.get(i));
            map.put("more", i + 1 < maps.size());
            chained.add(map);
        }
        return chained;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** "09.14", as times are written in Swedish. */
    static String clock(TemporalAccessor time) {
        return MINUTE.format(time);
    }

    static String clock(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? "" : MINUTE.format(from) + "–" + MINUTE.format(until);
    }

    /** "2026-11-20 16.10" in Swedish time. */
    static String stamp(java.time.Instant at) {
        return STAMP.format(at.atZone(ZONE));
    }

    static String number(int number) {
        return Integer.toString(number);
    }

    /** An enum's constant as a flag: {@code CARE_OF_CHILD} is {@code careOfChild}. */
    static String flag(Enum<?> constant) {
        StringBuilder flag = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            flag.append(flag.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return flag.toString();
    }

    /** One flag for each constant of an enum, so that a template can ask for any of them. */
    static <E extends Enum<E>> Map<String, Object> flags(Class<E> type, @Nullable E value) {
        Map<String, Object> flags = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            flags.put(flag(constant), constant == value);
        }
        return flags;
    }

    static Map<String, Object> with(Map<String, Object> base, Map<String, Object> rest) {
        Map<String, Object> both = new LinkedHashMap<>(base);
        both.putAll(rest);
        return both;
    }
}
