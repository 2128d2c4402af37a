package se.prova.session;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Entered;
import se.prova.instrument.Instrument;
import se.prova.instrument.Library;
import se.prova.instrument.Overlays;
import se.prova.instrument.Wording;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;
import se.prova.station.DemandProfiles;
import se.prova.station.Station;
import se.prova.station.Stations;
import se.prova.web.Refused;

/** Lays out what the pages of a session need. Whether somebody may see it is asked before, by the controllers. */
@Singleton
class JteDesk {

    private final Sessions sessions;
    private final DemandProfiles profiles;
    private final Stations stations;
    private final Library library;
    private final Overlays overlays;

    JteDesk(Sessions sessions, DemandProfiles profiles, Stations stations, Library library, Overlays overlays) {
        this.sessions = sessions;
        this.profiles = profiles;
        this.stations = stations;
        this.library = library;
        this.overlays = overlays;
    }

    /**
     * The demands a session is held under.
     *
     * @param instrument the demand instrument as it was when the profile was made
     */
    record Demands(DemandProfile profile, List<Demand> demands, Instrument instrument, Wording wording) {}

    /**
     * A session with all it refers to, each as it was when it was used.
     *
     * @param number its place among the assessment's sessions, from 1
     * @param station null for a described task, and where its file is gone
     * @param demands null where it is held without a profile
     */
    record Laid(
            Entered entered,
            Session session,
            int number,
            Instrument instrument,
            Wording wording,
            @Nullable Station station,
            @Nullable Demands demands,
            List<Event> events,
            Sheet sheet) {}

    /**
     * A session of that assessment.
     *
     * @throws Refused as hidden if there is none, and if it is another assessment's
     */
    Laid laid(Entered entered, String sessionId) {
        List<Session> all = sessions.ofAssessment(entered.assessment().id());
        Session session = uuid(sessionId)
                .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
                .orElseThrow(Refused::hidden);
        Instrument instrument = library.instrument(session.instrument());
        List<Event> events = sessions.eventsOf(session.id());
        return new Laid(
                entered,
                session,
                all.indexOf(session) + 1,
                instrument,
                overlays.wording(instrument, session.heldOn()),
                station(session),
                demands(session),
                events,
                Sheet.of(events));
    }

    private @Nullable Station station(Session session) {
        return stations.station(session.stationId(), session.stationRevision()).orElse(null);
    }

    private @Nullable Demands demands(Session session) {
        UUID profileId = session.profileId();
        if (profileId == null) {
            return null;
        }
        return profiles.find(profileId)
                .map(profile -> {
                    Instrument instrument = library.instrument(profile.instrument());
                    return new Demands(
                            profile,
                            profiles.demands(profile.id()),
                            instrument,
                            overlays.wording(instrument, session.heldOn()));
                })
                .orElse(null);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
