package se.prova.session;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** Sessions in the database. */
@Singleton
class SqlSessions implements Sessions {

    private final SessionRows sessions;
    private final SqlEvents events;
    private final AuditLog log;

    SqlSessions(SessionRows sessions, SqlEvents events, AuditLog log) {
        this.sessions = sessions;
        this.events = events;
        this.log = log;
    }

    @Override
    @Transactional
    public Optional<Session> find(UUID id) {
        return sessions.findById(id);
    }

    @Override
    @Transactional
    public List<Session> ofAssessment(UUID assessmentId) {
        return sessions.findByAssessmentIdOrderByCreatedAtAscAndIdAsc(assessmentId);
    }

    @Override
    @Transactional
    public List<Event> events(UUID assessmentId) {
        return events.ofAssessment(assessmentId);
    }

    @Override
    @Transactional
    public List<Event> eventsOf(UUID sessionId) {
        return events.ofSession(sessionId);
    }

    @Override
    @Transactional
    public void add(Session session, AuditEvent event) {
        sessions.save(session);
        log.append(event);
    }
}
