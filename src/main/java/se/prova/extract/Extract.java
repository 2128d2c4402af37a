package se.prova.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.prova.access.Place;
import se.prova.consent.print.Blank;
import se.prova.consent.print.Blanks;
import se.prova.consent.print.Letterhead;
import se.prova.extract.Facts.Coded;
import se.prova.web.Dates;

/**
 * Everything that is held about a participant (registerutdrag), for a person to read and for a program.
 *
 * @param more whether the unit holds more that the one who took it may not reach
 * @param code what the participant is called where no name may stand
 * @param held the rest in the order it is told: maps of fields, and lists of them
 * @param log what anybody did or read, oldest first
 */
public record Extract(
        Instant madeAt,
        Coded madeBy,
        Place place,
        boolean more,
        String code,
        Map<String, Object> held,
        List<Noted> log) {

    /** The form of the data file; another number means that keys have changed. */
    public static final String FORMAT = "prova.registerutdrag.1";

    // Ids and hashes: what the program noted for itself beside an act, and no earlier text.
    private static final Pattern INTERNAL =
            Pattern.compile(".*(\\b[0-9a-f]{8}-[0-9a-f]{4}-|\\b[0-9a-f]{64}\\b).*", Pattern.DOTALL);

    /**
     * One entry of the log.
     *
     * @param details what was changed or taken away as it stood before, or what the program noted; possibly empty
     * @param facts all its fields
     */
    record Noted(Instant at, Coded actor, Coded action, String details, Map<String, Object> facts) {}

    /** For a program: maps, lists, texts, numbers and truth values alone. */
    public Map<String, Object> plain() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("madeAt", madeAt);
        all.put("madeBy", madeBy);
        all.put("place", told());
        all.put("more", more);
        all.putAll(held);
        all.put("log", log.stream().map(Noted::facts).toList());
        all.replaceAll((_, value) -> Facts.plain(value));
        return all;
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("municipality", place.namnd().municipality());
        told.put("namnd", place.namnd().name());
        told.put("branch", place.branch().name());
        told.put("unit", place.unit().name());
        told.put("telephone", place.unit().telephone());
        told.put("email", place.unit().email());
        told.put("address", place.unit().address());
        return told;
    }

    /** For a person: tagged PDF. */
    public byte[] print(Words words, Blanks blanks) {
        Map<String, Object> all = new LinkedHashMap<>(held);
        all.put("readers", readers());
        all.put("earlier", earlier());
        Map<String, Object> data = new LinkedHashMap<>(paper(place, code, madeAt, madeBy.text()));
        data.put("more", more);
        data.put("parts", Printed.of(all, words));
        return blanks.of(Blank.Kind.REGISTERUTDRAG).print(data, madeAt);
    }

    /** What the head of a paper says: who it comes from, whom it is about, who made it and when. */
    public static Map<String, Object> paper(Place place, String code, Instant at, String by) {
        return Map.of(
                "sender",
                Letterhead.of(place),
                "person",
                Map.of("code", code),
                "made",
                Map.of("at", Printed.moment(at), "by", by));
    }

    /** Newest first; what the same person did the same day is told once, with how many times. */
    private List<Map<String, Object>> readers() {
        Map<Map<String, Object>, Long> times = log.reversed().stream()
                .map(one -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("day", Dates.dayOf(one.at()));
                    row.put("actor", one.actor());
                    row.put("action", one.action());
                    return row;
                })
                .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        List<Map<String, Object>> readers = new ArrayList<>();
        times.forEach((row, count) -> {
            Map<String, Object> counted = new LinkedHashMap<>(row);
            counted.put("times", count);
            readers.add(counted);
        });
        return readers;
    }

    /** Texts that were changed or taken away, as they stood before. */
    private List<Map<String, Object>> earlier() {
        return log.stream()
                .filter(one -> !one.details().isBlank()
                        && !INTERNAL.matcher(one.details()).matches())
                .map(one -> Map.of("at", one.at(), "action", one.action(), "details", one.details()))
                .toList();
    }
}
