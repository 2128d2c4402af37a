package se.prova.field;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Resource;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.assessment.Entrance;
import se.prova.instrument.Instrument;
import se.prova.instrument.Library;
import se.prova.session.Event;
import se.prova.session.Events;
import se.prova.session.Session;
import se.prova.session.Sessions;

/** What events may point at, looked up in the database. */
@Singleton
class SqlKnown implements Faults.Known {

    private final Assessments assessments;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Events events;
    private final Library library;

    SqlKnown(Assessments assessments, Entrance entrance, Sessions sessions, Events events, Library library) {
        this.assessments = assessments;
        this.entrance = entrance;
        this.sessions = sessions;
        this.events = events;
        this.library = library;
    }

    @Override
    public Optional<Assessment> assessment(UUID id) {
        return assessments.find(id);
    }

    @Override
    public Resource resource(Assessment assessment) {
        return entrance.resource(assessment);
    }

    @Override
    public Optional<Session> session(UUID id) {
        return sessions.find(id);
    }

    @Override
    public Optional<Event> event(UUID id) {
        return events.recorded(id);
    }

    @Override
    public Instrument instrument(Session session) {
        return library.instrument(session.instrument());
    }
}
