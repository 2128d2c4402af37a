package se.prova.statement.lifecycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.prova.reading.Material;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.statement.Basis;

/**
 * What came in or changed since somebody answered for a signed version, told apart: what touches something that the
 * version rests on, and what is new beside it.
 *
 * @param touching how many of each kind touch what it rests on
 * @param beside how many of each kind are new beside it
 */
public record Late(Map<Kind, Integer> touching, Map<Kind, Integer> beside) {

    /** What it is. */
    public enum Kind {
        STRUCK,
        AMENDED,
        CHOICE,
        EVENT,
        SESSION,
        DAY,
        INTERVIEW,
        QUESTION,
        REFERRAL
    }

    public static final Late NOTHING = new Late(Map.of(), Map.of());

    public Late {
        touching = new EnumMap<>(withKind(touching));
        beside = new EnumMap<>(withKind(beside));
    }

    private static Map<Kind, Integer> withKind(Map<Kind, Integer> counts) {
        Map<Kind, Integer> all = new EnumMap<>(Kind.class);
        all.putAll(counts);
        return all;
    }

    public boolean any() {
        return !touching.isEmpty() || !beside.isEmpty();
    }

    /** Whether something that the version rests on is another than when it was signed. */
    public boolean serious() {
        return !touching.isEmpty();
    }

    /** How many things in all. */
    public int count() {
        return touching.values().stream().mapToInt(Integer::intValue).sum()
                + beside.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Compares what there is with what was seen.
     *
     * @param bases what the version rests on
     */
    public static Late of(Prints seen, Material material, List<Basis> bases) {
        Prints now = Prints.of(material);
        Map<String, Event> events = new HashMap<>();
        material.events().forEach(one -> events.put(Prints.key(Basis.Kind.EVENT, one.id()), one));
        Set<String> resting = new HashSet<>();
        bases.forEach(one -> resting.add(Prints.key(one.kind(), one.ref())));
        List<Kind> touching = new ArrayList<>();
        List<Kind> beside = new ArrayList<>();
        now.byKey().forEach((key, print) -> {
            if (!print.equals(seen.byKey().get(key))) {
                Event event = events.get(key);
                boolean touches = event == null ? touches(key, resting) : touches(event, events, resting);
                (touches ? touching : beside).add(event == null ? kind(key) : kind(event));
            }
        });
        return new Late(counted(touching), counted(beside));
    }

    private static boolean touches(String key, Set<String> resting) {
        boolean asked = key.startsWith(Prints.QUESTION);
        return resting.contains(key) || (asked && resting.stream().anyMatch(one -> one.startsWith("REFERRAL ")));
    }

    /** What is recorded in a session touches what rests on the session; what is about another event, what rests on that. */
    private static boolean touches(Event event, Map<String, Event> events, Set<String> resting) {
        UUID session = event.sessionId();
        if (session != null && resting.contains(Prints.key(Basis.Kind.SESSION, session))) {
            return true;
        }
        UUID of = about(event);
        if (of == null) {
            return false;
        }
        String target = Prints.key(Basis.Kind.EVENT, of);
        if (resting.contains(target) || resting.contains(Prints.key(Basis.Kind.SESSION, of))) {
            return true;
        }
        Event struck = events.get(target);
        return struck != null && !struck.id().equals(event.id()) && touches(struck, events, resting);
    }

    private static @org.jspecify.annotations.Nullable UUID about(Event event) {
        return switch (event.data()) {
            case EventData.Retracted one -> one.of();
            case EventData.Amended one -> one.of();
            case EventData.Stands one -> one.of();
            case EventData.Concluded one -> one.session();
            case EventData.Explained one -> one.session();
            default -> null;
        };
    }

    private static Kind kind(Event event) {
        return switch (event.data()) {
            case EventData.Retracted _ -> Kind.STRUCK;
            case EventData.Amended _ -> Kind.AMENDED;
            case EventData.Stands _, EventData.Concluded _, EventData.Explained _ -> Kind.CHOICE;
            default -> Kind.EVENT;
        };
    }

    private static Kind kind(String key) {
        return switch (key.substring(0, key.indexOf(' '))) {
            case "SESSION" -> Kind.SESSION;
            case "ATTENDANCE_DAY" -> Kind.DAY;
            case "INTERVIEW_ITEM" -> Kind.INTERVIEW;
            case Prints.QUESTION -> Kind.QUESTION;
            default -> Kind.REFERRAL;
        };
    }

    private static Map<Kind, Integer> counted(List<Kind> kinds) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        kinds.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts;
    }
}
