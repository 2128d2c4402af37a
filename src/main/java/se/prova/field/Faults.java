package se.prova.field;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.instrument.Instrument;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.EventData.Amended;
import se.prova.session.EventData.Concluded;
import se.prova.session.EventData.Explained;
import se.prova.session.EventData.Noted;
import se.prova.session.EventData.Rated;
import se.prova.session.EventData.Retracted;
import se.prova.session.EventData.Stands;
import se.prova.session.EventData.Supported;
import se.prova.session.Session;

/** Whether what an event says makes sense where it says it. One event's rules, top to bottom; the first broken one counts. */
final class Faults {

    /** What an event may point at. */
    interface Known {

        Optional<Assessment> assessment(UUID id);

        /** The assessment as the policy knows it. */
        Resource resource(Assessment assessment);

        Optional<Session> session(UUID id);

        Optional<Event> event(UUID id);

        /** The performance instrument that the session's ratings belong to. */
        Instrument instrument(Session session);
    }

    private final User user;
    private final Known known;

    private Faults(User user, Known known) {
        this.user = user;
        this.known = known;
    }

    /** The first rule the event breaks, empty if it may be recorded. */
    static Optional<Fault> in(Batch.Envelope envelope, Event event, User user, Known known) {
        return new Faults(user, known).first(envelope, event);
    }

    private Optional<Fault> first(Batch.Envelope envelope, Event event) {
        Optional<Assessment> assessment = known.assessment(event.assessmentId())
                .filter(found -> allowed(Action.RECORD_OBSERVATION, found) && allowed(action(event), found));
        if (assessment.isEmpty()) {
            return Optional.of(Fault.UNKNOWN_ASSESSMENT);
        }
        if (event.sessionId() == null) {
            return needsSession(event.data()) ? Optional.of(Fault.UNKNOWN_SESSION) : pointing(event);
        }
        Optional<Session> session = session(event.sessionId(), event);
        if (session.isEmpty()) {
            return Optional.of(Fault.UNKNOWN_SESSION);
        }
        if (!envelope.station().equals(session.get().stationKey())) {
            return Optional.of(Fault.WRONG_STATION);
        }
        String instrument = session.get().instrumentId() + "@" + session.get().instrumentRevision();
        if (!envelope.instrument().equals(instrument)) {
            return Optional.of(Fault.WRONG_INSTRUMENT);
        }
        return measured(event.data(), session.get()).or(() -> pointing(event));
    }

    private boolean allowed(Action action, Assessment found) {
        return Policy.allows(user, action, known.resource(found));
    }

    /** Striking asks for the right to record what is struck: a supervisor strikes notes and no ratings. */
    private Action action(Event event) {
        Event meant = event;
        while (meant.data() instanceof Retracted retracted) {
            Optional<Event> struck = target(retracted.of(), event);
            if (struck.isEmpty()) {
                return Action.RECORD_OBSERVATION;
            }
            meant = struck.get();
        }
        return switch (meant.data()) {
            case Rated _, Stands _, Concluded _, Explained _ -> Action.RATE;
            default -> Action.RECORD_OBSERVATION;
        };
    }

    private static boolean needsSession(EventData data) {
        return !(data instanceof Concluded || data instanceof Explained || data instanceof Retracted);
    }

    private Optional<Session> session(UUID id, Event event) {
        return known.session(id).filter(session -> session.assessmentId().equals(event.assessmentId()));
    }

    /** Skills, ratings and support against the session's instrument. */
    private Optional<Fault> measured(EventData data, Session session) {
        return switch (data) {
            case Rated rated -> rated(rated, known.instrument(session));
            case Stands stands -> skill(stands.skill(), known.instrument(session));
            case Noted noted when noted.skill() != null -> skill(noted.skill(), known.instrument(session));
            case Supported supported -> support(supported.level(), known.instrument(session));
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> rated(Rated rated, Instrument instrument) {
        return skill(rated.skill(), instrument)
                .or(() -> rating(rated.rating(), instrument.scale()))
                .or(() -> support(rated.support(), instrument));
    }

    private static Optional<Fault> skill(@Nullable String skill, Instrument instrument) {
        boolean there = skill != null && instrument.item(skill).isPresent();
        return there ? Optional.empty() : Optional.of(Fault.UNKNOWN_SKILL);
    }

    private static Optional<Fault> rating(String stored, Scale scale) {
        boolean inside = !stored.isEmpty()
                && scale.admits(Rating.of(stored))
                && Rating.of(stored).stored().equals(stored);
        return inside ? Optional.empty() : Optional.of(Fault.RATING_OUTSIDE_SCALE);
    }

    private static Optional<Fault> support(@Nullable Integer rank, Instrument instrument) {
        Scale scale = instrument.support();
        boolean inside = rank == null || (scale != null && scale.level(rank).isPresent());
        return inside ? Optional.empty() : Optional.of(Fault.SUPPORT_OUTSIDE_SCALE);
    }

    /** What the event names must be there, in the same assessment and, where it has one, the same session. */
    private Optional<Fault> pointing(Event event) {
        return switch (event.data()) {
            case Stands stands -> chosen(stands, target(stands.of(), event));
            case Retracted retracted ->
                target(retracted.of(), event).isPresent() ? Optional.empty() : Optional.of(Fault.UNKNOWN_EVENT);
            case Amended amended -> amended(target(amended.of(), event));
            case Concluded concluded -> concerned(concluded.session(), concluded.station(), concluded.skill(), event);
            case Explained explained -> concerned(explained.session(), explained.station(), explained.skill(), event);
            default -> Optional.empty();
        };
    }

    private Optional<Event> target(UUID of, Event event) {
        return known.event(of)
                .filter(found -> found.assessmentId().equals(event.assessmentId())
                        && Objects.equals(found.sessionId(), event.sessionId()));
    }

    private static Optional<Fault> chosen(Stands stands, Optional<Event> target) {
        boolean rating = target.map(Event::data)
                .filter(data -> data instanceof Rated rated && rated.skill().equals(stands.skill()))
                .isPresent();
        return rating ? Optional.empty() : Optional.of(Fault.UNKNOWN_EVENT);
    }

    private static Optional<Fault> amended(Optional<Event> target) {
        if (target.isEmpty()) {
            return Optional.of(Fault.UNKNOWN_EVENT);
        }
        return target.get().data() instanceof Noted ? Optional.empty() : Optional.of(Fault.NOT_A_NOTE);
    }

    private Optional<Fault> concerned(UUID sessionId, String station, String skill, Event event) {
        Optional<Session> session = session(sessionId, event);
        if (session.isEmpty()) {
            return Optional.of(Fault.UNKNOWN_SESSION);
        }
        return session.get().stationKey().equals(station)
                ? skill(skill, known.instrument(session.get()))
                : Optional.of(Fault.WRONG_STATION);
    }
}
