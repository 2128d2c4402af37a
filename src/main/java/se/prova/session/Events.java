package se.prova.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where events are stored. Only {@code field} adds to it: there is one way in for what is recorded. */
public interface Events {

    /** What is stored under an id or a device's number. */
    record Stored(UUID id, String contentHash) {}

    /** What makes data no event's data. */
    enum Broken {
        UNKNOWN_TYPE,
        MALFORMED,
        TOO_LONG
    }

    /** Data that no event can hold, with the rule it breaks. Its message never holds the data. */
    final class NotAnEvent extends Exception {

        private static final long serialVersionUID = 1L;
        private final Broken rule;

        NotAnEvent(Broken rule) {
            super("No event's data: " + rule);
            this.rule = rule;
        }

        public Broken rule() {
            return rule;
        }
    }

    /**
     * Reads data as it comes from a device, and as it is stored: one form for both. A text left out is an empty one;
     * anything else left out, unknown or of another type is refused.
     *
     * @param type a name of {@link EventData#BY_TYPE}
     * @throws NotAnEvent naming the rule that is broken
     */
    EventData read(String type, String json) throws NotAnEvent;

    Optional<Stored> find(UUID id);

    Optional<Stored> at(String device, long seq);

    /** The whole event, of whichever assessment: who asks compares the assessment. */
    Optional<Event> recorded(UUID id);

    /** How many of the assessment's events came in after a moment, whatever their own clock said. */
    long receivedAfter(UUID assessmentId, Instant moment);

    /** When each event of the assessment came in, by the event's id. */
    Map<UUID, Instant> received(UUID assessmentId);

    /** Stores an event, in the transaction that is already open. */
    void add(Event event, Instant receivedAt, String contentHash);
}
