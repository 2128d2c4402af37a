package se.prova.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Rating;
import se.prova.session.EventData.Adapted;
import se.prova.session.EventData.Amended;
import se.prova.session.EventData.Noted;
import se.prova.session.EventData.OwnView;
import se.prova.session.EventData.Rated;
import se.prova.session.EventData.Retracted;
import se.prova.session.EventData.Stands;
import se.prova.session.EventData.Supported;

/**
 * One session as it stands: its events folded, nothing dropped and nothing concluded.
 *
 * @param log every event in order, struck ones too
 * @param ratings skill to its ratings in order, struck ones left out
 * @param standing skill to the rating the assessor chose; a skill without a choice has no entry
 * @param support rank of the support being given now; null where nobody has said
 */
public record Sheet(
        List<Line> log,
        Map<String, List<Given>> ratings,
        Map<String, Given> standing,
        List<Note> notes,
        List<Adaptation> adaptations,
        @Nullable Integer support,
        Timer timer,
        Optional<OwnView> ownView,
        Optional<EventData.Result> result,
        List<String> notTried,
        List<String> surroundings) {

    /** An event in the log; struck events stay, with the reason, and amended notes keep their first text. */
    public record Line(Event event, boolean struck, String reason, Optional<String> amended) {}

    /** A rating as given. */
    public record Given(
            UUID event,
            String skill,
            Rating rating,
            @Nullable Integer support,
            Instant at,
            UUID author) {}

    /** A note with the text that stands. */
    public record Note(
            UUID event,
            String text,
            EventData.Source source,
            String role,
            @Nullable String skill,
            Instant at,
            UUID author) {}

    /** An adaptation as recorded. */
    public record Adaptation(UUID event, Adapted what, Instant at, UUID author) {}

    /** The latest rating of a skill: what is proposed to stand. */
    public Optional<Given> latest(String skill) {
        List<Given> given = ratings.getOrDefault(skill, List.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
    }

    /** Folds a session's events; events of other sessions must have been left out. */
    public static Sheet of(List<Event> events) {
        List<Event> ordered = Event.inOrder(events);
        Map<UUID, String> struck = Strikes.of(ordered);
        Map<UUID, String> amended = new HashMap<>();
        for (Event event : ordered) {
            if (event.data() instanceof Amended(UUID of, String text, String _) && !struck.containsKey(event.id())) {
                amended.put(of, text);
            }
        }
        List<Line> log = ordered.stream()
                .map(event -> new Line(
                        event,
                        struck.containsKey(event.id()),
                        struck.getOrDefault(event.id(), ""),
                        Optional.ofNullable(amended.get(event.id()))))
                .toList();
        Fold fold = new Fold(amended);
        log.stream().filter(line -> !line.struck()).forEach(line -> fold.take(line.event()));
        return fold.sheet(log);
    }

    /** Collects what stands while walking through the events in order. */
    private static final class Fold {

        private final Map<UUID, String> amended;
        private final Map<String, List<Given>> ratings = new LinkedHashMap<>();
        private final Map<UUID, Given> byEvent = new HashMap<>();
        private final Map<String, UUID> chosen = new LinkedHashMap<>();
        private final List<Note> notes = new ArrayList<>();
        private final List<Adaptation> adaptations = new ArrayList<>();
        private final List<String> notTried = new ArrayList<>();
        private final List<String> surroundings = new ArrayList<>();
        private final List<Event> times = new ArrayList<>();
        private @Nullable Integer support;
        private @Nullable OwnView ownView;
        private EventData.@Nullable Result result;

        Fold(Map<UUID, String> amended) {
            this.amended = amended;
        }

        void take(Event event) {
            Instant at = event.at().toInstant();
            switch (event.data()) {
                case Rated rated ->
                    rate(new Given(
                            event.id(), rated.skill(), Rating.of(rated.rating()), rated.support(), at, event.author()));
                case Stands stands -> chosen.put(stands.skill(), stands.of());
                case Noted noted ->
                    notes.add(new Note(
                            event.id(),
                            amended.getOrDefault(event.id(), noted.text()),
                            noted.source(),
                            noted.role(),
                            noted.skill(),
                            at,
                            event.author()));
                case Adapted adapted -> adaptations.add(new Adaptation(event.id(), adapted, at, event.author()));
                case Supported(int level, Integer _, Boolean _) -> support = level;
                case OwnView view -> ownView = view;
                case EventData.Result outcome -> result = outcome;
                case EventData.NotTried(String text) -> notTried.add(text);
                case EventData.Surroundings(String text) -> surroundings.add(text);
                case EventData.Started _, EventData.Paused _, EventData.Resumed _, EventData.Ended _ ->
                    times.add(event);
                case Retracted _, Amended _, EventData.Concluded _, EventData.Explained _ -> {}
            }
        }

        private void rate(Given given) {
            ratings.computeIfAbsent(given.skill(), skill -> new ArrayList<>()).add(given);
            byEvent.put(given.event(), given);
        }

        /** A choice whose rating was struck is no choice any more. */
        Sheet sheet(List<Line> log) {
            Map<String, Given> standing = new LinkedHashMap<>();
            chosen.forEach((skill, of) -> {
                Given given = byEvent.get(of);
                if (given != null && given.skill().equals(skill)) {
                    standing.put(skill, given);
                }
            });
            Map<String, List<Given>> inOrder = new LinkedHashMap<>();
            ratings.forEach((skill, given) -> inOrder.put(skill, List.copyOf(given)));
            return new Sheet(
                    log,
                    Collections.unmodifiableMap(inOrder),
                    Collections.unmodifiableMap(standing),
                    List.copyOf(notes),
                    List.copyOf(adaptations),
                    support,
                    Timer.of(times),
                    Optional.ofNullable(ownView),
                    Optional.ofNullable(result),
                    List.copyOf(notTried),
                    List.copyOf(surroundings));
        }
    }

    /** Skills that somebody rated, whatever stands. */
    public Set<String> ratedSkills() {
        return new HashSet<>(ratings.keySet());
    }
}
