package se.prova.statement.casefile;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Accounts;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Snapshots;
import se.prova.interview.Interviews;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.reading.Basis.Floor;
import se.prova.reading.Material;
import se.prova.reading.Materials;
import se.prova.session.Event;
import se.prova.session.Session;
import se.prova.session.Sessions;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.casefile.Definition.Kind;
import se.prova.station.Stations;

/** Lays a case together from the database. */
@Singleton
class SqlCases implements Cases {

    private final Materials materials;
    private final Assessments assessments;
    private final Participants participants;
    private final Sessions sessions;
    private final Interviews interviews;
    private final Accounts accounts;
    private final Statements statements;
    private final Definitions instruments;
    private final Stations stations;
    private final Snapshots snapshots;
    private final Floor floor;

    SqlCases(
            Materials materials,
            Assessments assessments,
            Participants participants,
            Sessions sessions,
            Interviews interviews,
            Accounts accounts,
            Statements statements,
            Definitions instruments,
            Stations stations,
            Snapshots snapshots,
            Floor floor) {
        this.materials = materials;
        this.assessments = assessments;
        this.participants = participants;
        this.sessions = sessions;
        this.interviews = interviews;
        this.accounts = accounts;
        this.statements = statements;
        this.instruments = instruments;
        this.stations = stations;
        this.snapshots = snapshots;
        this.floor = floor;
    }

    /** One transaction, so that what is read fits together. */
    @Override
    @Transactional
    public CaseFile of(Assessment assessment) {
        UUID id = assessment.id();
        Material material = materials.of(assessment);
        List<Event> events = sessions.events(id);
        Optional<Statements.Whole> whole =
                statements.ofAssessment(id).stream().findFirst().flatMap(newest -> statements.whole(newest.id()));
        List<Session> held =
                material.sessions().stream().map(Material.Held::session).toList();
        List<Material.Profile> profiles = List.copyOf(material.profiles().values());
        return new CaseFile(
                CaseFile.FORMAT,
                accounts.place(assessment.unitId()),
                person(assessment),
                assessment,
                material.questions(),
                assessments.trials(id),
                material.days(),
                interviews.ofAssessment(id).stream()
                        .map(interview -> new CaseFile.Talk(interview, interviews.items(interview.id())))
                        .toList(),
                profiles.stream()
                        .map(one -> new CaseFile.Profile(one.made(), one.demands()))
                        .toList(),
                held,
                events,
                colleagues(assessment, material, events, whole.map(Statements.Whole::statement)),
                definitions(material, held, profiles),
                floor,
                whole.orElse(null));
    }

    private CaseFile.Person person(Assessment assessment) {
        Participant participant = participants.find(assessment.participantId()).orElseThrow();
        Identity identity = participants.identity(participant.id()).orElseThrow();
        return new CaseFile.Person(
                participant.id(),
                participant.code(),
                identity.firstName(),
                identity.lastName(),
                identity.numberKind(),
                identity.number(),
                participant.gender(),
                participant.protection());
    }

    private List<CaseFile.Colleague> colleagues(
            Assessment assessment, Material material, Collection<Event> events, Optional<Statement> statement) {
        Set<@Nullable UUID> ids = new LinkedHashSet<>();
        ids.add(assessment.responsibleId());
        material.sessions().forEach(one -> ids.add(one.session().madeBy()));
        material.profiles().values().forEach(one -> ids.add(one.made().madeBy()));
        material.interviews().forEach(one -> ids.add(one.interview().raterId()));
        events.forEach(event -> ids.add(event.author()));
        statement.ifPresent(one -> {
            ids.add(one.createdBy());
            ids.add(one.signedBy());
        });
        return ids.stream()
                .filter(Objects::nonNull)
                .flatMap(id -> accounts.find(id).stream())
                .map(account -> new CaseFile.Colleague(
                        account.id(),
                        account.name(),
                        account.title(),
                        account.telephone(),
                        accounts.training(account.id())))
                .toList();
    }

    private List<Definition> definitions(Material material, List<Session> held, List<Material.Profile> profiles) {
        Map<String, Definition> all = new LinkedHashMap<>();
        for (Instrument always : List.of(material.performance(), material.demand())) {
            instruments.ref(always.id(), always.revision(), "").ifPresent(ref -> instrument(all, ref));
        }
        held.forEach(session -> instrument(all, session.instrument()));
        profiles.forEach(profile -> instrument(all, profile.made().instrument()));
        material.interviews().forEach(talk -> instrument(all, talk.interview().instrument()));
        for (Session session : held) {
            if (!session.stationId().isEmpty()) {
                var ref = new DefinitionRef(session.stationId(), session.stationRevision(), session.stationHash(), "");
                canonical(Kind.STATION, ref).ifPresent(one -> all.put(one.id() + "-" + one.revision(), one));
            }
        }
        return new ArrayList<>(all.values());
    }

    private void instrument(Map<String, Definition> all, DefinitionRef ref) {
        canonical(Kind.INSTRUMENT, ref).ifPresent(one -> all.put(one.id() + "-" + one.revision(), one));
    }

    /** As loaded, where that is what was used; else as kept at first use. */
    private Optional<Definition> canonical(Kind kind, DefinitionRef ref) {
        boolean instrument = kind == Kind.INSTRUMENT;
        Optional<String> hash =
                instrument ? instruments.hash(ref.id(), ref.revision()) : stations.hash(ref.id(), ref.revision());
        Optional<String> loaded = instrument
                ? instruments.canonical(ref.id(), ref.revision())
                : stations.canonical(ref.id(), ref.revision());
        return hash.filter(ref.hash()::equals)
                .flatMap(same -> loaded)
                .or(() -> snapshots.canonical(
                        instrument ? Snapshots.INSTRUMENT : Snapshots.STATION, ref.id(), ref.revision()))
                .map(json -> new Definition(kind, ref.id(), ref.revision(), ref.hash(), json));
    }
}
