package se.prova.statement;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.assessment.Assessments.Opening;
import se.prova.assessment.Assessments.Person;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;
import se.prova.interview.Interviews;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.participant.Personnummer;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.Events;
import se.prova.session.Session;
import se.prova.session.Sessions;
import se.prova.signin.Passwords;
import se.prova.statement.casefile.CaseFile;
import se.prova.station.DemandProfiles;
import se.prova.web.Site;

/** The typical trial in a running service: Tore at five stations, with Anna and Per as users. */
public final class StoredTrial implements AutoCloseable {

    public static final String ANNA = Site.USERNAME;
    public static final String PER = "per";
    public static final String EVA = "eva";
    public static final UUID ASSESSMENT = TypicalTrial.ASSESSMENT;
    public static final String PATH = "/bedomningar/" + ASSESSMENT;

    private static final String HASH = "b".repeat(64);
    private static final Instant THEN = Instant.parse("2026-11-19T12:00:00Z");

    private final Site site;
    private final CaseFile file = TypicalTrial.file();
    private long seq;

    private StoredTrial(Site site) {
        this.site = site;
    }

    /** All that was recorded until the last session, and nothing of a statement. */
    public static StoredTrial open() {
        return open(Map.of());
    }

    /** The same with settings of its own. */
    public static StoredTrial open(Map<String, Object> settings) {
        var trial = new StoredTrial(Site.empty(settings));
        trial.store();
        return trial;
    }

    public Site site() {
        return site;
    }

    public CaseFile file() {
        return file;
    }

    private void store() {
        site.bean(Accounts.class).addPlace(file.place(), event("unit.created"));
        account(file.colleagues().get(0).id(), ANNA, file.colleagues().get(0), Role.PROCESSLEDARE);
        account(file.colleagues().get(1).id(), PER, file.colleagues().get(1), Role.PROCESSLEDARE);
        account(
                site.bean(Ids.class).next(),
                EVA,
                new CaseFile.Colleague(UUID.randomUUID(), "Eva Berg", "enhetschef", "", List.of()),
                Role.UNIT_MANAGER,
                Role.AUDITOR);
        Assessments assessments = site.bean(Assessments.class);
        assessments.open(
                new Opening(
                        file.assessment(),
                        file.questions(),
                        file.earlierTrials(),
                        grant(file.colleagues().get(0).id()),
                        Optional.of(person())),
                event("assessment.created"));
        transaction(
                () -> site.bean(Grants.class).add(grant(file.colleagues().get(1).id())));
        file.days().forEach(day -> assessments.record(day, event("attendance.recorded")));
        file.profiles()
                .forEach(one ->
                        site.bean(DemandProfiles.class).add(one.made(), one.demands(), event("profile.created")));
        file.sessions().forEach(session -> site.bean(Sessions.class).add(session, event("session.created")));
        device("tablet-1");
        device("tablet-2");
        transaction(() -> file.events().forEach(one -> site.bean(Events.class).add(one, THEN, HASH)));
        file.interviews().forEach(talk -> interview(talk.interview(), talk.items()));
    }

    private Person person() {
        CaseFile.Person person = file.person();
        UUID branch = file.place().branch().id();
        var participant = new Participant(
                person.id(),
                file.assessment().unitId(),
                branch,
                person.code(),
                person.gender(),
                person.protection(),
                THEN,
                0);
        return new Person(
                participant,
                new Identity(
                        person.id(),
                        branch,
                        person.firstName(),
                        person.lastName(),
                        person.numberKind(),
                        person.number(),
                        site.bean(Participants.class).index(new Personnummer(person.number())),
                        "",
                        "",
                        "",
                        0));
    }

    /** Somebody more in the unit, without a right to the assessment. */
    public void staff(String username, String name, Role... roles) {
        staff(username, name, file.place().unit().id(), roles);
    }

    /** Somebody in any unit, without a right to the assessment. */
    public void staff(String username, String name, UUID unit, Role... roles) {
        account(
                site.bean(Ids.class).next(),
                username,
                new CaseFile.Colleague(UUID.randomUUID(), name, "", "", List.of()),
                unit,
                roles);
    }

    /** Stores a right as it is. */
    public void grant(Grant grant) {
        transaction(() -> site.bean(Grants.class).add(grant));
    }

    private void account(UUID id, String username, CaseFile.Colleague colleague, Role... roles) {
        account(id, username, colleague, file.place().unit().id(), roles);
    }

    private void account(UUID id, String username, CaseFile.Colleague colleague, UUID unit, Role... roles) {
        site.bean(Accounts.class)
                .add(
                        new Account(
                                id,
                                username,
                                site.bean(Passwords.class).hash(Site.PASSWORD),
                                colleague.name(),
                                colleague.title(),
                                colleague.telephone(),
                                Instant.EPOCH,
                                null,
                                0),
                        List.of(roles).stream()
                                .map(role -> new RoleHeld(site.bean(Ids.class).next(), id, unit, role))
                                .toList(),
                        colleague.training(),
                        event("account.created"));
    }

    private Grant grant(UUID account) {
        return new Grant(
                site.bean(Ids.class).next(),
                ASSESSMENT,
                account,
                file.assessment().unitId(),
                "ansvarig",
                account,
                THEN,
                LocalDate.of(2099, 1, 1),
                null,
                null,
                null);
    }

    /** Stores an interview; its items get ids of their own. */
    public void interview(Interview interview, List<InterviewItem> items) {
        Interviews interviews = site.bean(Interviews.class);
        interviews.add(interview, items.stream().map(InterviewItem::item).toList(), event("interview.created"));
        for (InterviewItem stored : interviews.items(interview.id())) {
            InterviewItem wanted = items.stream()
                    .filter(item -> item.item().equals(stored.item()))
                    .findFirst()
                    .orElseThrow();
            interviews.change(
                    new InterviewItem(
                            stored.id(),
                            stored.interviewId(),
                            stored.assessmentId(),
                            stored.item(),
                            wanted.rating(),
                            wanted.comment(),
                            stored.revision()),
                    event("interview.item"));
        }
    }

    /**
     * A second session at the screws: one skill rated although the task never demands it, and one rated lower than the
     * first time.
     */
    public UUID contradict() {
        Session first = session("sort-screws-1");
        UUID id = site.bean(Ids.class).next();
        var second = new Session(
                id,
                ASSESSMENT,
                first.unitId(),
                first.profileId(),
                first.stationId(),
                first.stationRevision(),
                first.stationHash(),
                first.place(),
                first.task(),
                first.instrumentId(),
                first.instrumentRevision(),
                first.instrumentHash(),
                "",
                2,
                LocalDate.of(2026, 11, 20),
                first.observation(),
                "",
                "",
                "",
                "",
                first.madeBy(),
                THEN,
                0);
        site.bean(Sessions.class).add(second, event("session.created"));
        for (Map.Entry<String, String> rating :
                Map.of("strength", "2", "coordination", "3", "knowledge", "2").entrySet()) {
            UUID rated = record(id, new EventData.Rated(rating.getKey(), rating.getValue(), 3, null, null));
            record(id, new EventData.Stands(rating.getKey(), rated, ""));
        }
        return id;
    }

    /** Another assessment in the unit, just begun: a person, a right for Anna, and nothing recorded. */
    public UUID begun() {
        Assessment like = file.assessment();
        UUID id = site.bean(Ids.class).next();
        Person tore = person();
        UUID person = site.bean(Ids.class).next();
        UUID anna = file.colleagues().getFirst().id();
        var participant = new Participant(
                person,
                like.unitId(),
                tore.participant().branchId(),
                "B-18",
                tore.participant().gender(),
                tore.participant().protection(),
                THEN,
                0);
        var identity = new Identity(
                person,
                tore.participant().branchId(),
                "Maj",
                "Prov",
                Identity.NumberKind.NONE,
                "",
                null,
                "",
                "",
                "",
                0);
        var assessment = Assessment.begun(
                id, like.unitId(), person, like.kind(), anna, like.periodFrom(), like.periodUntil(), THEN);
        var right = new Grant(
                site.bean(Ids.class).next(),
                id,
                anna,
                like.unitId(),
                "ansvarig",
                anna,
                THEN,
                LocalDate.of(2099, 1, 1),
                null,
                null,
                null);
        site.bean(Assessments.class)
                .open(
                        new Opening(
                                assessment,
                                List.of(),
                                List.of(),
                                right,
                                Optional.of(new Person(participant, identity))),
                        event("assessment.created"));
        return id;
    }

    public Session session(String stationKey) {
        return file.sessions().stream()
                .filter(one -> one.stationKey().equals(stationKey))
                .findFirst()
                .orElseThrow();
    }

    /** Records as a tablet of Anna's does. */
    public UUID record(@Nullable UUID session, EventData data) {
        UUID id = site.bean(Ids.class).next();
        seq++;
        var recorded = new Event(
                id,
                ASSESSMENT,
                session,
                "tablet-2",
                seq,
                file.colleagues().get(0).id(),
                OffsetDateTime.ofInstant(THEN.plusSeconds(seq), ZoneOffset.ofHours(1)),
                seq * 1_000,
                data);
        transaction(() -> site.bean(Events.class).add(recorded, Instant.now(), HASH));
        return id;
    }

    /** A closing interview by the rater of the first, one level changed and one answer missing. */
    public void close(UUID rater) {
        CaseFile.Talk first = file.interviews().getFirst();
        Interview from = first.interview();
        var closing = new Interview(
                site.bean(Ids.class).next(),
                ASSESSMENT,
                Interview.Occasion.CLOSING,
                from.situation(),
                LocalDate.of(2026, 11, 19),
                rater,
                from.instrumentId(),
                from.instrumentRevision(),
                from.instrumentHash(),
                "",
                THEN,
                0);
        List<InterviewItem> items = new ArrayList<>();
        for (InterviewItem item : first.items()) {
            String rating = "3".equals(item.rating()) ? "4" : item.rating();
            items.add(new InterviewItem(item.id(), item.interviewId(), ASSESSMENT, item.item(), rating, "", 0));
        }
        interview(closing, items);
    }

    /** Devices are known to {@code field} alone, which a test of another room cannot ask. */
    private void device(String name) {
        String account = file.colleagues().getFirst().id().toString();
        connected(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO device VALUES (?, ?, 0, 0, 0, NULL)")) {
                insert.setString(1, name);
                insert.setObject(2, account);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void transaction(Runnable what) {
        connected(_ -> what.run());
    }

    @SuppressWarnings("unchecked")
    private void connected(Consumer<Connection> what) {
        TransactionOperations<Connection> transactions = site.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            what.accept(status.getConnection());
            return true;
        });
    }

    private static AuditEvent event(String action) {
        return AuditEvent.of(Actor.program("test"), action, "", "test/1");
    }

    @Override
    public void close() {
        site.close();
    }
}
