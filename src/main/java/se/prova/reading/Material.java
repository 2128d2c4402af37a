package se.prova.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.Question;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Instrument;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;
import se.prova.session.Event;
import se.prova.session.Session;
import se.prova.session.Sheet;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;

/**
 * All that the reading of one assessment needs.
 *
 * @param performance how well it went (AWP)
 * @param demand how often a task demands a skill (AWC)
 * @param profiles by id: at least every profile that a session names
 * @param sessions kept by day, then by occasion, whatever order they come in
 * @param events those of the assessment as a whole: conclusions, explanations and retractions of them; others are
 *     allowed and passed over
 */
public record Material(
        Instrument performance,
        Instrument demand,
        Assessment assessment,
        List<Question> questions,
        List<AttendanceDay> days,
        List<Talk> interviews,
        Map<UUID, Profile> profiles,
        List<Held> sessions,
        List<Event> events) {

    /** A session with its events folded. */
    public record Held(Session session, Sheet sheet) {}

    /** A demand profile with its rows. */
    public record Profile(DemandProfile made, List<Demand> demands) {
        public Profile {
            demands = List.copyOf(demands);
        }

        Optional<Demand> demand(String item) {
            return demands.stream().filter(row -> row.item().equals(item)).findFirst();
        }
    }

    /** An interview with the definition it was held under and its items. */
    public record Talk(Interview interview, Instrument instrument, List<InterviewItem> items) {
        public Talk {
            items = List.copyOf(items);
        }
    }

    private static final Comparator<Held> IN_ORDER = Comparator.comparing(
                    (Held held) -> held.session().heldOn())
            .thenComparingInt(held -> held.session().occasion())
            .thenComparing(held -> held.session().createdAt())
            .thenComparing(held -> held.session().id());

    public Material {
        questions = List.copyOf(questions);
        days = List.copyOf(days);
        interviews = List.copyOf(interviews);
        profiles = Map.copyOf(profiles);
        sessions = sessions.stream().sorted(IN_ORDER).toList();
        events = List.copyOf(events);
        for (Held held : sessions) {
            UUID profile = held.session().profileId();
            if (profile != null && !profiles.containsKey(profile)) {
                throw new IllegalArgumentException(
                        "Session " + held.session().id() + " needs its demand profile " + profile);
            }
        }
    }

    /**
     * Folds the events of each session.
     *
     * @param events of the whole assessment, in any order
     */
    public static List<Held> held(List<Session> sessions, List<Event> events) {
        Map<UUID, List<Event>> bySession = new HashMap<>();
        for (Event event : events) {
            UUID session = event.sessionId();
            if (session != null) {
                bySession.computeIfAbsent(session, first -> new ArrayList<>()).add(event);
            }
        }
        return sessions.stream()
                .map(session -> new Held(session, Sheet.of(bySession.getOrDefault(session.id(), List.of()))))
                .toList();
    }

    Optional<Profile> profile(Session session) {
        return Optional.ofNullable(session.profileId()).map(profiles::get);
    }

    /** Whether a reference is to this definition. Hashes are checked at start, where definitions are loaded. */
    static boolean defines(Instrument instrument, DefinitionRef ref) {
        return instrument.id().equals(ref.id()) && instrument.revision().equals(ref.revision());
    }
}
