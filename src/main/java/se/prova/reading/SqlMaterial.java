package se.prova.reading;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.instrument.Axis;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Library;
import se.prova.interview.Interviews;
import se.prova.session.Event;
import se.prova.session.Session;
import se.prova.session.Sessions;
import se.prova.station.DemandProfile;
import se.prova.station.DemandProfiles;

/** Lays the material together from the database. */
@Singleton
class SqlMaterial implements Materials {

    private final Assessments assessments;
    private final Interviews interviews;
    private final Sessions sessions;
    private final DemandProfiles profiles;
    private final Library library;
    private final Definitions definitions;

    SqlMaterial(
            Assessments assessments,
            Interviews interviews,
            Sessions sessions,
            DemandProfiles profiles,
            Library library,
            Definitions definitions) {
        this.assessments = assessments;
        this.interviews = interviews;
        this.sessions = sessions;
        this.profiles = profiles;
        this.library = library;
        this.definitions = definitions;
    }

    /** One transaction, so that what is read fits together. */
    @Override
    @Transactional
    public Material of(Assessment assessment) {
        UUID id = assessment.id();
        List<Session> held = sessions.ofAssessment(id);
        List<Event> events = sessions.events(id);
        Map<UUID, Material.Profile> used = profiles(held);
        return new Material(
                instrument(held.stream().map(Session::instrument), Axis.QUALITY),
                instrument(used.values().stream().map(profile -> profile.made().instrument()), Axis.FREQUENCY),
                assessment,
                assessments.questions(id),
                assessments.days(id),
                interviews.ofAssessment(id).stream()
                        .map(interview -> new Material.Talk(
                                interview,
                                library.instrument(interview.instrument()),
                                interviews.items(interview.id())))
                        .toList(),
                used,
                Material.held(held, events),
                events);
    }

    private Map<UUID, Material.Profile> profiles(Collection<Session> held) {
        Map<UUID, Material.Profile> used = new HashMap<>();
        for (Session session : held) {
            UUID profile = session.profileId();
            if (profile != null && !used.containsKey(profile)) {
                DemandProfile made = profiles.find(profile).orElseThrow();
                used.put(profile, new Material.Profile(made, profiles.demands(profile)));
            }
        }
        return used;
    }

    /** The latest revision used; before the first use, the latest there is. */
    private Instrument instrument(Stream<DefinitionRef> used, Axis axis) {
        Optional<Instrument> latest = used.max(
                        Comparator.comparingInt(ref -> Integer.parseInt(ref.revision())))
                .map(library::instrument);
        return latest.or(() -> definitions.current().stream()
                        .filter(instrument -> instrument.scale().axis() == axis)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("No instrument measures " + axis));
    }
}
