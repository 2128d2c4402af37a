package se.prova.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.prova.session.Event;
import se.prova.session.EventData.Concluded;
import se.prova.session.EventData.Explained;
import se.prova.session.EventData.Retracted;

/** The assessor's conclusions and explanations that have not been retracted; the latest of each holds. */
final class Choices {

    /** A conclusion with the event that made it. */
    record Chosen(UUID event, UUID author, Concluded data) {}

    /** An explanation with the event that gave it. */
    record Told(UUID event, UUID author, Explained data) {}

    private record Skill(String station, String skill) {}

    private record Place(String station, String skill, UUID session) {}

    private final Map<Skill, Chosen> concluded = new HashMap<>();
    private final Map<Place, Told> explained = new HashMap<>();

    private Choices() {}

    static Choices of(List<Event> events) {
        List<Event> ours = Event.inOrder(events.stream()
                .filter(event -> event.data() instanceof Concluded
                        || event.data() instanceof Explained
                        || event.data() instanceof Retracted)
                .toList());
        Set<UUID> struck = new HashSet<>();
        for (Event event : ours) {
            if (event.data() instanceof Retracted retracted) {
                struck.add(retracted.of());
            }
        }
        Choices choices = new Choices();
        ours.stream().filter(event -> !struck.contains(event.id())).forEach(choices::take);
        return choices;
    }

    private void take(Event event) {
        if (event.data() instanceof Concluded data) {
            concluded.put(new Skill(data.station(), data.skill()), new Chosen(event.id(), event.author(), data));
        } else if (event.data() instanceof Explained data) {
            explained.put(
                    new Place(data.station(), data.skill(), data.session()),
                    new Told(event.id(), event.author(), data));
        }
    }

    Optional<Chosen> conclusion(String station, String skill) {
        return Optional.ofNullable(concluded.get(new Skill(station, skill)));
    }

    Optional<Told> explanation(String station, String skill, UUID session) {
        return Optional.ofNullable(explained.get(new Place(station, skill, session)));
    }
}
