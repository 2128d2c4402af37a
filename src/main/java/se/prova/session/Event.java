package se.prova.session;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded, written once on a device and never changed.
 *
 * @param sessionId null for what belongs to the assessment as a whole
 * @param device and {@code seq} the device's own number, contiguous from 1
 * @param at by the device's clock, with its offset
 * @param mono milliseconds since the session began on that device, unmoved by clock changes
 */
public record Event(
        UUID id,
        UUID assessmentId,
        @Nullable UUID sessionId,
        String device,
        long seq,
        UUID author,
        OffsetDateTime at,
        long mono,
        EventData data) {

    /**
     * Events in the order they happened: each device's by its own numbers, since a clock may be set back, and devices
     * merged by their clocks. Whatever order they come in, and however often one comes, the answer is the same.
     */
    public static List<Event> inOrder(List<Event> events) {
        Map<String, TreeMap<Long, Event>> byDevice = new TreeMap<>();
        for (Event event : events) {
            byDevice.computeIfAbsent(event.device(), device -> new TreeMap<>()).put(event.seq(), event);
        }
        List<Event> merged = new ArrayList<>(events.size());
        while (!byDevice.isEmpty()) {
            var earliest = byDevice.values().stream()
                    .min(Comparator.comparing(
                            own -> own.firstEntry().getValue().at().toInstant()))
                    .orElseThrow();
            merged.add(earliest.pollFirstEntry().getValue());
            byDevice.values().removeIf(TreeMap::isEmpty);
        }
        return merged;
    }
}
