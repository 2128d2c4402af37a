package se.prova.reading;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Library;
import se.prova.interview.Interviews;
import se.prova.reading.Material.Profile;
import se.prova.reading.Material.Talk;
import se.prova.session.Event;
import se.prova.session.Session;
import se.prova.session.Sessions;
import se.prova.station.DemandProfiles;

/** Material from the database. */
@Singleton
class SqlMaterials implements Materials {

    private static final String PERFORMANCE = "awp";
    private static final String DEMAND = "awc";

    private final Assessments assessments;
    private final Interviews interviews;
    private final Sessions sessions;
    private final DemandProfiles profiles;
    private final Definitions definitions;
    private final Library library;

    SqlMaterials(
            Assessments assessments,
            Interviews interviews,
            Sessions sessions,
            DemandProfiles profiles,
            Definitions definitions,
            Library library) {
        this.assessments = assessments;
        this.interviews = interviews;
        this.sessions = sessions;
        this.profiles = profiles;
        this.definitions = definitions;
        this.library = library;
    }

    @Override
    @Transactional
    public Material of(Assessment assessment) {
        UUID id = assessment.id();
        List<Session> made = sessions.ofAssessment(id);
        List<Event> events = sessions.events(id);
        Map<UUID, Profile> named = named(made);
        return new Material(
                performance(made),
                demand(made, named),
                assessment,
                assessments.questions(id),
                assessments.days(id),
                talks(id),
                named,
                Material.held(made, events),
                events);
    }

    private Map<UUID, Profile> named(List<Session> made) {
        Map<UUID, Profile> named = new HashMap<>();
        for (Session session : made) {
            @Nullable UUID id = session.profileId();
            if (id != null && !named.containsKey(id)) {
                named.put(id, new Profile(profiles.find(id).orElseThrow(), profiles.demands(id)));
            }
        }
        return named;
    }

    private List<Talk> talks(UUID assessment) {
        return interviews.ofAssessment(assessment).stream()
                .map(interview -> new Talk(
                        interview, library.instrument(interview.instrument()), interviews.items(interview.id())))
                .toList();
    }

    /** The definition the latest session was held under; today's where there is none. */
    private Instrument performance(List<Session> made) {
        return made.isEmpty()
                ? definitions.latest(PERFORMANCE).orElseThrow()
                : library.instrument(made.getLast().instrument());
    }

    private Instrument demand(List<Session> made, Map<UUID, Profile> named) {
        return made.reversed().stream()
                .flatMap(session -> Optional.ofNullable(session.profileId()).map(named::get).stream())
                .findFirst()
                .map(profile -> library.instrument(profile.made().instrument()))
                .orElseGet(() -> definitions.latest(DEMAND).orElseThrow());
    }
}
