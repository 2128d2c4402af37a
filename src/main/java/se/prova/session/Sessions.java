package se.prova.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** All stored sessions and their events. Events come in through {@code field} only. */
public interface Sessions {

    Optional<Session> find(UUID id);

    /** In the order they were made. */
    List<Session> ofAssessment(UUID assessmentId);

    /** All events of the assessment, those of its sessions and those of the whole, in the order they happened. */
    List<Event> events(UUID assessmentId);

    /** The events of one session in the order they happened. */
    List<Event> eventsOf(UUID sessionId);

    /** Stores a new session and the event of it in one transaction. */
    void add(Session session, AuditEvent event);
}
