package se.prova.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Grant;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.assessment.Question;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.participant.Gender;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Protection;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;
import se.prova.station.DemandProfiles;
import se.prova.station.Station;
import se.prova.station.Stations;
import se.prova.web.Dates;
import se.prova.web.Site;

/** A service with somebody to observe: Tore, in an assessment that Anna has a grant to. */
public final class Workshop implements AutoCloseable {

    private final Site site;
    private final Assessment assessment;

    private Workshop(Site site) {
        this.site = site;
        this.assessment = assessment("B-017", "Tore", Protection.NONE, today().minusDays(5));
    }

    public static Workshop open() {
        return new Workshop(Site.open());
    }

    /** The same with settings of its own. */
    public static Workshop open(Map<String, Object> settings) {
        return new Workshop(Site.open(settings));
    }

    public Site site() {
        return site;
    }

    public Assessment assessment() {
        return assessment;
    }

    public LocalDate today() {
        return Dates.today(site.bean(Clock.class));
    }

    /** An assessment of somebody new that Anna has a grant to. */
    public Assessment assessment(String code, String firstName, Protection protection, LocalDate from) {
        UUID anna = site.user(Site.USERNAME).account();
        UUID unit = site.place().unit().id();
        UUID branch = site.place().branch().id();
        Participant participant = new Participant(id(), unit, branch, code, Gender.MAN, protection, now(), 0);
        Identity identity = new Identity(
                participant.id(), branch, firstName, "Testman", Identity.NumberKind.NONE, "", null, "", "", "", 0);
        Assessment made = new Assessment(
                id(),
                unit,
                participant.id(),
                Assessment.Kind.ARBETSPROVNING,
                Assessment.State.OPEN,
                anna,
                from,
                from.plusDays(60),
                2400,
                "",
                "",
                "",
                "Eva Ek",
                "handläggare",
                from,
                "",
                "",
                "",
                null,
                "",
                now(),
                0);
        Grant grant = new Grant(
                id(), made.id(), anna, unit, "ansvarig", anna, now(), today().plusDays(365), null, null, now());
        site.bean(Assessments.class)
                .open(
                        new Assessments.Opening(
                                made,
                                List.of(new Question(id(), made.id(), 1, "Vad klarar personen?", 0)),
                                List.of(),
                                grant,
                                Optional.of(new Assessments.Person(participant, identity))),
                        event("assessment.opened"));
        return made;
    }

    /** The shipped demands of a station as the unit's own profile. */
    public DemandProfile profile(String stationId) {
        Station station = site.bean(Stations.class).latest(stationId).orElseThrow();
        DefinitionRef awc = site.bean(Definitions.class).ref("awc", "1", "").orElseThrow();
        DemandProfile profile = new DemandProfile(
                id(),
                site.place().unit().id(),
                stationId,
                station.revision(),
                site.bean(Stations.class).hash(stationId, station.revision()).orElseThrow(),
                station.place().sv(),
                station.title().sv(),
                "",
                station.ordinary(),
                awc.id(),
                awc.revision(),
                awc.hash(),
                "",
                site.user(Site.USERNAME).account(),
                today().minusDays(20),
                DemandProfile.Method.DID_IT,
                "Gjorde uppgiften två gånger.",
                "",
                true,
                now());
        List<Demand> demands = station.firstDemand().demands();
        site.bean(DemandProfiles.class).add(profile, demands, event("demand-profile.made"));
        return profile;
    }

    /** A session of Tore's under a new profile of a station. */
    public Session session(String stationId) {
        return session(assessment, profile(stationId).id(), stationId);
    }

    public Session sessionWithoutProfile(String stationId) {
        return session(assessment, null, stationId);
    }

    private Session session(Assessment of, @org.jspecify.annotations.Nullable UUID profile, String stationId) {
        Station station = site.bean(Stations.class).latest(stationId).orElseThrow();
        DefinitionRef awp = site.bean(Definitions.class).ref("awp", "1", "").orElseThrow();
        Session session = new Session(
                id(),
                of.id(),
                of.unitId(),
                profile,
                stationId,
                station.revision(),
                site.bean(Stations.class).hash(stationId, station.revision()).orElseThrow(),
                station.place().sv(),
                station.title().sv(),
                awp.id(),
                awp.revision(),
                awp.hash(),
                "",
                1,
                today(),
                Session.Observation.DIRECT,
                "",
                "",
                "",
                "",
                site.user(Site.USERNAME).account(),
                now(),
                0);
        site.bean(Sessions.class).add(session, event("session.started"));
        return session;
    }

    public static String path(Session session) {
        return "/bedomningar/" + session.assessmentId() + "/pass/" + session.id();
    }

    public List<Event> events(Session session) {
        return site.bean(Sessions.class).eventsOf(session.id());
    }

    public Sheet sheet(Session session) {
        return Sheet.of(events(session));
    }

    private UUID id() {
        return site.bean(Ids.class).next();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static AuditEvent event(String action) {
        return AuditEvent.of(Actor.program("test"), action, "", "test/1");
    }

    @Override
    public void close() {
        site.close();
    }
}
