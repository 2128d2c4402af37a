package se.prova;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Branch;
import se.prova.access.Grant;
import se.prova.access.Namnd;
import se.prova.access.Place;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.access.Training;
import se.prova.access.Unit;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.assessment.Assessments.Opening;
import se.prova.assessment.Assessments.Person;
import se.prova.assessment.EarlierTrial;
import se.prova.assessment.Question;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.instrument.Definitions;
import se.prova.instrument.Rating;
import se.prova.participant.Gender;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.participant.Personnummer;
import se.prova.participant.Protection;
import se.prova.session.Session;
import se.prova.session.Sessions;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;
import se.prova.station.DemandProfiles;
import se.prova.station.Station;

/** One unit with one processledare and one participant in one assessment, stored, with ids of its own. */
public record World(Store store, Place place, Account account, Participant participant, Assessment assessment) {

    public static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123456Z");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final Actor TEST = Actor.program("test");
    public static final String HASH = "a".repeat(64);

    public static World in(Store store) {
        Place place = place(store);
        store.the(Accounts.class).addPlace(place, event("place.created"));
        return in(store, place, account(store, place));
    }

    /** In a unit and for a processledare that are stored already. */
    public static World in(Store store, Place place, Account account) {
        var participant = participant(
                store,
                place,
                store.the(Participants.class).freeCode(place.branch().id()));
        var assessment = assessment(store, place, account, participant);
        open(store, account, assessment, Optional.of(new Person(participant, identity(participant, Optional.empty()))));
        return new World(store, place, account, participant, assessment);
    }

    /** Another assessment of the same unit and processledare. */
    public World other(String code) {
        var somebody = participant(store, place, code);
        var another = assessment(store, place, account, somebody);
        open(store, account, another, Optional.of(new Person(somebody, identity(somebody, Optional.empty()))));
        return new World(store, place, account, somebody, another);
    }

    public static AuditEvent event(String action) {
        return AuditEvent.of(TEST, action, "", "test/1");
    }

    public static UUID id(Store store) {
        return store.the(Ids.class).next();
    }

    public static Place place(Store store) {
        var namnd = new Namnd(id(store), "Bollnäs", "Socialnämnden");
        var branch = new Branch(id(store), namnd.id(), "Försörjningsstöd");
        var unit = new Unit(id(store), branch.id(), "Fritidsbanken", "0278-000 00", "enhet@example.org", "Torget 1");
        return new Place(namnd, branch, unit);
    }

    public static Account account(Store store, Place place, Role... roles) {
        UUID id = id(store);
        var account = new Account(
                id, "u" + id, "hash", "Åsa Öberg", "arbetsförmågebedömare", "070-000 00 00", MONDAY, null, 0);
        Set<Role> held = roles.length == 0 ? Set.of(Role.PROCESSLEDARE) : Set.of(roles);
        store.the(Accounts.class)
                .add(
                        account,
                        held.stream()
                                .map(role ->
                                        new RoleHeld(id(store), id, place.unit().id(), role))
                                .toList(),
                        List.of(new Training(id(store), id, "awp", "Kurs i Umeå", 2019)),
                        event("account.created"));
        return account;
    }

    public static Participant participant(Store store, Place place, String code) {
        return new Participant(
                id(store), place.unit().id(), place.branch().id(), code, Gender.NOT_STATED, Protection.NONE, MONDAY, 0);
    }

    public static Identity identity(Participant participant, Optional<String> digits) {
        return identity(participant, digits, Optional.empty());
    }

    public static Identity identity(
            Participant participant, Optional<String> digits, Optional<Participants> participants) {
        return new Identity(
                participant.id(),
                participant.branchId(),
                "Åke",
                "Öström",
                digits.isPresent() ? Identity.NumberKind.PERSONNUMMER : Identity.NumberKind.NONE,
                digits.orElse(""),
                digits.flatMap(number -> participants.map(all -> all.index(new Personnummer(number))))
                        .orElse(null),
                "070-111 11 11",
                "ake@example.org",
                "Storgatan 1, 821 30 Bollnäs",
                0);
    }

    public static Assessment assessment(Store store, Place place, Account account, Participant participant) {
        return new Assessment(
                id(store),
                place.unit().id(),
                participant.id(),
                Assessment.Kind.ARBETSPROVNING,
                Assessment.State.OPEN,
                account.id(),
                DAY,
                DAY.plusWeeks(8),
                2_400,
                "Treserva",
                "IFO-2026-17",
                "Socialnämnden",
                "Eva Ek",
                "handläggare",
                DAY.minusDays(20),
                "Ansökan planeras till hösten.",
                "Avslutad rehabilitering.",
                "Sjukersättning",
                DAY.plusMonths(6),
                "Flerpartssamtal i maj.",
                MONDAY,
                0);
    }

    private static void open(Store store, Account account, Assessment assessment, Optional<Person> person) {
        store.the(Assessments.class)
                .open(
                        new Opening(
                                assessment,
                                List.of(new Question(id(store), assessment.id(), 1, "Vad klarar Åke att göra?", 0)),
                                List.of(new EarlierTrial(
                                        id(store),
                                        assessment.id(),
                                        1,
                                        "Praktik på lager",
                                        "våren 2024",
                                        "Frånvaro",
                                        0)),
                                grant(store, assessment, account),
                                person),
                        event("assessment.created"));
    }

    public static Grant grant(Store store, Assessment assessment, Account account) {
        return new Grant(
                id(store),
                assessment.id(),
                account.id(),
                assessment.unitId(),
                "ansvarig",
                account.id(),
                MONDAY,
                DAY.plusYears(1),
                null,
                null,
                null);
    }

    public User user() {
        return user(Role.PROCESSLEDARE);
    }

    public User user(Role role) {
        return new User(
                account.id(),
                account.name(),
                account.title(),
                place.unit().id(),
                Map.of(place.unit().id(), Set.of(role)),
                Set.of(assessment.id()),
                Set.of());
    }

    /** A stored profile for the snow racer. */
    public DemandProfile profile() {
        var profile = new DemandProfile(
                id(store),
                place.unit().id(),
                "snowracer",
                "1",
                HASH,
                "Fritidsbanken",
                "Montera en snowracer",
                "",
                Station.Ordinary.ADAPTED,
                "awc",
                "1",
                HASH,
                "",
                account.id(),
                DAY,
                DemandProfile.Method.IMAGINED,
                "Tänkt igenom.",
                "Skruvdragare",
                false,
                MONDAY);
        var demands = List.of(
                new Demand("posture", new Rating.Rated(3), "Står lutad."),
                new Demand("paces", new Rating.NotRated("awc.not-assessed"), ""));
        store.the(DemandProfiles.class).add(profile, demands, event("profile.created"));
        return profile;
    }

    /** A stored session at the snow racer, under a profile of its own. */
    public Session session() {
        return session(1);
    }

    public Session session(int occasion) {
        var session = sessionOf(profile(), occasion);
        store.the(Sessions.class).add(session, event("session.created"));
        return session;
    }

    public Session sessionOf(DemandProfile profile, int occasion) {
        return new Session(
                id(store),
                assessment.id(),
                place.unit().id(),
                profile.id(),
                "snowracer",
                "1",
                HASH,
                "Fritidsbanken",
                "Montera en snowracer",
                "awp",
                "1",
                store.the(Definitions.class).hash("awp", "1").orElseThrow(),
                "kommunens 2026",
                occasion,
                DAY,
                Session.Observation.DIRECT,
                "Bo Ek",
                "Lugnt, förmiddag",
                "En kollega",
                "Snowracer först",
                account.id(),
                MONDAY,
                0);
    }
}
