package se.prova.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.instrument.Snapshots;
import se.prova.interview.InterviewItem;
import se.prova.interview.Interviews;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.participant.Personnummer;
import se.prova.session.Sessions;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseFile.Colleague;
import se.prova.statement.casefile.CaseFile.Profile;
import se.prova.statement.casefile.CaseFile.Talk;
import se.prova.station.DemandProfiles;

/** Stores a case file row by row through the rooms' own interfaces, with the log that belongs to each. */
@Singleton
class DemoStore {

    private static final Actor DEMO = Actor.program("demo");
    private static final int GRANT_MONTHS = 12;

    private final Accounts accounts;
    private final Participants participants;
    private final Assessments assessments;
    private final Grants grants;
    private final Interviews interviews;
    private final DemandProfiles profiles;
    private final Sessions sessions;
    private final Snapshots snapshots;
    private final Ids ids;
    private final Clock clock;

    DemoStore(
            Accounts accounts,
            Participants participants,
            Assessments assessments,
            Grants grants,
            Interviews interviews,
            DemandProfiles profiles,
            Sessions sessions,
            Snapshots snapshots,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.participants = participants;
        this.assessments = assessments;
        this.grants = grants;
        this.interviews = interviews;
        this.profiles = profiles;
        this.sessions = sessions;
        this.snapshots = snapshots;
        this.ids = ids;
        this.clock = clock;
    }

    /** The unit and its staff; each colleague may do everything in it. Usernames are first names in small letters. */
    void unit(CaseFile file, String passwordHash) {
        UUID unit = file.place().unit().id();
        accounts.addPlace(file.place(), AuditEvent.of(DEMO, "unit.created", "", "unit/" + unit));
        for (Colleague colleague : file.colleagues()) {
            List<RoleHeld> roles = Stream.of(Role.PROCESSLEDARE, Role.UNIT_MANAGER, Role.ADMINISTRATOR)
                    .map(role -> new RoleHeld(ids.next(), colleague.id(), unit, role))
                    .toList();
            accounts.add(
                    account(colleague, passwordHash),
                    roles,
                    colleague.training(),
                    AuditEvent.of(DEMO, "account.created", "", "account/" + colleague.id()));
        }
    }

    static String username(Colleague colleague) {
        return colleague.name().split(" ", -1)[0].toLowerCase(java.util.Locale.ROOT);
    }

    private Account account(Colleague one, String passwordHash) {
        return new Account(
                one.id(),
                username(one),
                passwordHash,
                one.name(),
                one.title(),
                one.telephone(),
                clock.instant(),
                null,
                0);
    }

    /** The demand profiles, which all cases of the unit share. */
    void profiles(CaseFile file) {
        file.definitions()
                .forEach(one -> snapshots.use(
                        new Snapshots.Release(kind(one.kind()), one.id(), one.revision(), one.hash()),
                        one.canonical()));
        for (Profile profile : file.profiles()) {
            profiles.add(
                    profile.made(),
                    profile.demands(),
                    AuditEvent.of(
                            DEMO,
                            "profile.created",
                            "",
                            "profile/" + profile.made().id()));
        }
    }

    private static String kind(se.prova.statement.casefile.Definition.Kind kind) {
        return switch (kind) {
            case INSTRUMENT -> Snapshots.INSTRUMENT;
            case STATION -> Snapshots.STATION;
        };
    }

    /** The assessment with its person, days, interviews and sessions; events are not stored here. */
    void assessment(CaseFile file) {
        Assessment assessment = file.assessment();
        String subject = file.person().id().toString();
        String resource = "assessment/" + assessment.id();
        assessments.open(
                new Assessments.Opening(
                        assessment,
                        file.questions(),
                        file.earlierTrials(),
                        grant(file, assessment.responsibleId()),
                        Optional.of(person(file))),
                AuditEvent.of(DEMO, "assessment.created", subject, resource));
        file.colleagues().stream()
                .map(Colleague::id)
                .filter(id -> !id.equals(assessment.responsibleId()))
                .forEach(id -> grants.add(grant(file, id)));
        file.days()
                .forEach(day -> assessments.record(day, AuditEvent.of(DEMO, "attendance.recorded", subject, resource)));
        file.interviews().forEach(talk -> interview(talk, subject));
        file.sessions()
                .forEach(session -> sessions.add(
                        session, AuditEvent.of(DEMO, "session.created", subject, "session/" + session.id())));
    }

    private void interview(Talk talk, String subject) {
        String resource = "interview/" + talk.interview().id();
        interviews.add(
                talk.interview(),
                talk.items().stream().map(InterviewItem::item).toList(),
                AuditEvent.of(DEMO, "interview.created", subject, resource));
        Map<String, InterviewItem> stored = new HashMap<>();
        interviews.items(talk.interview().id()).forEach(item -> stored.put(item.item(), item));
        for (InterviewItem told : talk.items()) {
            InterviewItem empty = java.util.Objects.requireNonNull(stored.get(told.item()));
            interviews.change(
                    new InterviewItem(
                            empty.id(),
                            empty.interviewId(),
                            empty.assessmentId(),
                            told.item(),
                            told.rating(),
                            told.comment(),
                            empty.revision()),
                    AuditEvent.of(DEMO, "interview.answered", subject, resource));
        }
    }

    /** Somebody's right to the assessment of a file. */
    Grant grant(CaseFile file, UUID account) {
        return Grant.plain(
                ids.next(),
                file.assessment().id(),
                account,
                file.place().unit().id(),
                "Demo",
                file.assessment().responsibleId(),
                clock.instant(),
                LocalDate.now(clock).plusMonths(GRANT_MONTHS));
    }

    private Assessments.Person person(CaseFile file) {
        CaseFile.Person person = file.person();
        return new Assessments.Person(
                new Participant(
                        person.id(),
                        file.place().unit().id(),
                        file.place().branch().id(),
                        person.code(),
                        person.gender(),
                        person.protection(),
                        clock.instant(),
                        0),
                new Identity(
                        person.id(),
                        file.place().branch().id(),
                        person.firstName(),
                        person.lastName(),
                        person.numberKind(),
                        person.number(),
                        person.number().isEmpty() ? null : participants.index(new Personnummer(person.number())),
                        "",
                        "",
                        "",
                        0));
    }
}
