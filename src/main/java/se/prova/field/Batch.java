package se.prova.field;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device sends at once, by its own numbers from low to high.
 *
 * @param device the device's id, letters, digits and hyphens
 */
public record Batch(String device, List<Sent> events) {

    public static final int EVENTS_MAX = 20;
    public static final int BYTES_MAX = 65_536;

    public Batch {
        events = events.stream().sorted(Comparator.comparingLong(Sent::seq)).toList();
        if (events.size() > EVENTS_MAX) {
            throw new IllegalArgumentException("A batch has at most %d events".formatted(EVENTS_MAX));
        }
    }

    /**
     * One event as it came.
     *
     * @param seq the device's own number, contiguous from 1
     * @param id empty if it cannot be read
     * @param author empty if it cannot be read
     * @param hash SHA-256 of its canonical JSON without device and number, 64 hex digits
     * @param raw its canonical JSON
     * @param envelope empty if it cannot be read
     */
    public record Sent(
            long seq, Optional<UUID> id, Optional<UUID> author, String hash, String raw, Optional<Envelope> envelope) {}

    /**
     * An event that can be read, with its data still as JSON.
     *
     * @param session null for what belongs to the assessment as a whole
     * @param station see {@link se.prova.session.Session#stationKey}, empty without a session
     * @param instrument id and revision of the session's instrument, {@code awp@1}; empty without a session
     */
    public record Envelope(
            UUID id,
            String device,
            long seq,
            UUID assessment,
            @Nullable UUID session,
            String station,
            String type,
            OffsetDateTime at,
            long mono,
            UUID author,
            String instrument,
            String data) {}
}
