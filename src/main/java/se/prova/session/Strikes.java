package se.prova.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.prova.session.EventData.Retracted;

/** Which events are struck. Striking is an event too: who strikes a retraction brings back what it had struck. */
final class Strikes {

    private final Map<UUID, List<Event>> against = new HashMap<>();
    private final Map<UUID, Boolean> known = new HashMap<>();
    private final Set<UUID> asking = new HashSet<>();

    private Strikes(List<Event> ordered) {
        for (Event event : ordered) {
            if (event.data() instanceof Retracted retracted) {
                against.computeIfAbsent(retracted.of(), of -> new ArrayList<>()).add(event);
            }
        }
    }

    /** Struck event to the reason of the last retraction in force; reasons may be empty. */
    static Map<UUID, String> of(List<Event> ordered) {
        var strikes = new Strikes(ordered);
        Map<UUID, String> struck = new HashMap<>();
        strikes.against.forEach((target, retractions) -> {
            for (Event retraction : retractions) {
                if (retraction.data() instanceof Retracted(UUID _, String reason)
                        && !strikes.isStruck(retraction.id())) {
                    struck.put(target, reason);
                }
            }
        });
        return struck;
    }

    /** A ring of retractions cannot be recorded, since each names an earlier event; it would strike nothing here. */
    private boolean isStruck(UUID id) {
        Boolean before = known.get(id);
        if (before != null) {
            return before;
        }
        if (!asking.add(id)) {
            return false;
        }
        boolean struck =
                against.getOrDefault(id, List.of()).stream().anyMatch(retraction -> !isStruck(retraction.id()));
        known.put(id, struck);
        return struck;
    }
}
