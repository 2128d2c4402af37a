package se.prova.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where events are stored. Only {@code field} adds to it: there is one way in for what is recorded. */
public interface Events {

    /** What is stored under an id or a device's number. */
    record Stored(UUID id, String contentHash) {}

    Optional<Stored> find(UUID id);

    Optional<Stored> at(String device, long seq);

    /** Stores an event, in the transaction that is already open. */
    void add(Event event, Instant receivedAt, String contentHash);
}
