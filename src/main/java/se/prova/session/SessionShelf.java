package se.prova.session;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import se.prova.audit.AuditEvent;
import se.prova.station.ProfileShelf;

/** Stores a new session together with the definitions it is held under: all of it, or nothing. */
@Singleton
public class SessionShelf {

    private final Sessions sessions;
    private final ProfileShelf definitions;

    SessionShelf(Sessions sessions, ProfileShelf definitions) {
        this.sessions = sessions;
        this.definitions = definitions;
    }

    /** Stores a new session, the first use of its definitions and the event of it in one transaction. */
    @Transactional
    public void add(Session session, AuditEvent event) {
        definitions.useInstrument(session.instrument());
        if (!session.stationId().isEmpty()) {
            definitions.useStation(session.stationId(), session.stationRevision());
        }
        sessions.add(session, event);
    }
}
