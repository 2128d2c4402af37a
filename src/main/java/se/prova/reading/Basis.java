package se.prova.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import se.prova.session.EventData.Ended;
import se.prova.session.EventData.Paused;
import se.prova.session.EventData.Resumed;
import se.prova.session.EventData.Retracted;
import se.prova.session.EventData.Started;

/**
 * What the reading rests on, and whether that is enough. A session counts once anything but its times was recorded
 * in it and not struck.
 *
 * @param sessions how many
 * @param dates on which days
 * @param stations keys of the stations
 * @param presentMinutes from attendance
 * @param observers accounts that made a session or a standing rating
 * @param alsoObserved others who observed, as typed; apart from the accounts, since they may be the same people
 * @param seen skill to the number of sessions where it has a standing level; every skill has an entry
 * @param shortfalls what is below the floor; empty when it is enough
 */
public record Basis(
        int sessions,
        SortedSet<LocalDate> dates,
        Set<String> stations,
        int presentMinutes,
        Set<UUID> observers,
        Set<String> alsoObserved,
        Map<String, Integer> seen,
        List<Shortfall> shortfalls) {

    /**
     * How much there must be before a statement is more than preliminary. A site may set it otherwise.
     *
     * <p>Source: our own proposal; no manual says how many occasions are enough.
     *
     * @param timesPerSkill in how many sessions of the whole assessment a concluded skill has a standing level
     */
    public record Floor(int sessions, int dates, int stations, int presentMinutes, int timesPerSkill) {

        public static final Floor DEFAULT = new Floor(3, 3, 2, 360, 2);

        public Floor {
            if (sessions < 0 || dates < 0 || stations < 0 || presentMinutes < 0 || timesPerSkill < 0) {
                throw new IllegalArgumentException("What is needed at least is 0 or more");
            }
        }
    }

    /** What there is too little of. */
    public enum Kind {
        SESSIONS,
        DATES,
        STATIONS,
        PRESENT_MINUTES,
        SKILL_SEEN
    }

    /**
     * One thing below the floor.
     *
     * @param skill id of the skill, empty but for {@link Kind#SKILL_SEEN}
     */
    public record Shortfall(Kind kind, int has, int needs, String skill) {

        /**
         * Name of the text, for example {@code reading.shortfall.present-minutes}. Its arguments are what there is, what
         * is needed (both as hours where they are minutes) and the title of the skill.
         */
        public String key() {
            return Reading.key("shortfall", kind);
        }
    }

    public Basis {
        dates = Collections.unmodifiableSortedSet(dates);
        stations = Collections.unmodifiableSet(stations);
        observers = Collections.unmodifiableSet(observers);
        alsoObserved = Collections.unmodifiableSet(alsoObserved);
        seen = Collections.unmodifiableMap(seen);
        shortfalls = List.copyOf(shortfalls);
    }

    /** Whether the statement's title must say so. */
    public boolean preliminary() {
        return !shortfalls.isEmpty();
    }

    static Basis of(Material material, List<StationReading> stations, Attendance attendance, Floor floor) {
        List<Material.Held> held =
                material.sessions().stream().filter(Basis::recorded).toList();
        SortedSet<LocalDate> dates = new TreeSet<>();
        Set<String> keys = new LinkedHashSet<>();
        Set<UUID> observers = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        held.forEach(one -> {
            dates.add(one.session().heldOn());
            keys.add(one.session().stationKey());
            observers.add(one.session().madeBy());
            if (!one.session().observers().isBlank()) {
                named.add(one.session().observers().strip());
            }
        });
        stations.forEach(station -> station.skills().forEach(skill -> observers.addAll(skill.raters())));
        Map<String, Integer> seen = seen(material, stations);
        List<Shortfall> shortfalls = new ArrayList<>();
        check(shortfalls, Kind.SESSIONS, held.size(), floor.sessions());
        check(shortfalls, Kind.DATES, dates.size(), floor.dates());
        check(shortfalls, Kind.STATIONS, keys.size(), floor.stations());
        check(shortfalls, Kind.PRESENT_MINUTES, attendance.presentMinutes(), floor.presentMinutes());
        concluded(stations).forEach(skill -> {
            int has = seen.getOrDefault(skill, 0);
            if (has < floor.timesPerSkill()) {
                shortfalls.add(new Shortfall(Kind.SKILL_SEEN, has, floor.timesPerSkill(), skill));
            }
        });
        return new Basis(held.size(), dates, keys, attendance.presentMinutes(), observers, named, seen, shortfalls);
    }

    private static boolean recorded(Material.Held held) {
        return held.sheet().log().stream()
                .filter(line -> !line.struck())
                .map(line -> line.event().data())
                .anyMatch(data -> switch (data) {
                    case Started _, Paused _, Resumed _, Ended _, Retracted _ -> false;
                    default -> true;
                });
    }

    private static Map<String, Integer> seen(Material material, List<StationReading> stations) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        material.performance().items().forEach(item -> seen.put(item.id(), 0));
        stations.forEach(station ->
                station.skills().forEach(skill -> seen.merge(skill.item(), skill.timesRated(), Integer::sum)));
        return seen;
    }

    private static Set<String> concluded(List<StationReading> stations) {
        Set<String> concluded = new LinkedHashSet<>();
        stations.forEach(station -> station.skills().stream()
                .filter(skill -> skill.level().isPresent())
                .forEach(skill -> concluded.add(skill.item())));
        return concluded;
    }

    private static void check(List<Shortfall> shortfalls, Kind kind, int has, int needs) {
        if (has < needs) {
            shortfalls.add(new Shortfall(kind, has, needs, ""));
        }
    }
}
