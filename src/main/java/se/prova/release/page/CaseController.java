package se.prova.release.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.assessment.Entrance;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.release.Release;
import se.prova.release.Releases;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.web.Pages;
import se.prova.web.View;

/** What lies with which case, and whether it still holds. */
@Controller("/arenden")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CaseController {

    private final Releases releases;
    private final Statements statements;
    private final Assessments assessments;
    private final Participants participants;
    private final Accounts accounts;
    private final JteRegister words;
    private final Entrance entrance;
    private final Gate gate;
    private final AuditLog log;
    private final Pages pages;

    CaseController(
            Releases releases,
            Statements statements,
            Assessments assessments,
            Participants participants,
            Accounts accounts,
            JteRegister words,
            Entrance entrance,
            Gate gate,
            AuditLog log,
            Pages pages) {
        this.releases = releases;
        this.statements = statements;
        this.assessments = assessments;
        this.participants = participants;
        this.accounts = accounts;
        this.words = words;
        this.entrance = entrance;
        this.gate = gate;
        this.log = log;
        this.pages = pages;
    }

    /** @param nummer a case's number, or a part of it; empty for all */
    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user, @QueryValue(defaultValue = "") String nummer) {
        Actor actor = gate.open(user, Action.READ_STATEMENT, new Resource.OfUnit(user.unit()));
        View view = pages.view(request);
        String wanted = nummer.strip();
        Map<Key, List<CasePage.Attached>> byCase = releases.attached(user.unit()).stream()
                .filter(one -> one.caseNumber().contains(wanted))
                .flatMap(one -> reached(user, one).map(found -> attached(view, one, found)).stream())
                .collect(Collectors.groupingBy(Key::of, TreeMap::new, Collectors.toList()));
        byCase.values().stream()
                .flatMap(List::stream)
                .map(one -> one.release().assessmentId())
                .distinct()
                .forEach(id -> log.append(AuditEvent.of(actor, "case.read", subject(id), "assessment/" + id)));
        return pages.page(
                request,
                "release/cases",
                new CasePage(
                        wanted,
                        byCase.entrySet().stream()
                                .map(one -> new CasePage.Case(
                                        one.getKey().system(), one.getKey().number(), one.getValue()))
                                .toList()));
    }

    private record Key(String number, String system) implements Comparable<Key> {

        static Key of(CasePage.Attached one) {
            return new Key(one.release().caseNumber(), one.release().caseSystem());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::number).thenComparing(Key::system).compare(this, other);
        }
    }

    private java.util.UUID subject(java.util.UUID assessment) {
        return assessments.find(assessment).map(Assessment::participantId).orElseThrow();
    }

    private Optional<Assessment> reached(User user, Release release) {
        return assessments
                .find(release.assessmentId())
                .filter(found -> Policy.allows(user, Action.READ_STATEMENT, entrance.resource(found)));
    }

    private CasePage.Attached attached(View view, Release release, Assessment assessment) {
        Participant participant = participants.find(assessment.participantId()).orElseThrow();
        String name = participant.protection().hides()
                ? ""
                : participants
                        .identity(participant.id())
                        .map(Identity::firstName)
                        .orElse("");
        List<Statement> versions = statements.ofAssessment(assessment.id());
        Statement statement = versions.stream()
                .filter(one -> one.id().equals(release.statementId()))
                .findFirst()
                .orElseThrow();
        return new CasePage.Attached(
                release,
                "/bedomningar/" + assessment.id(),
                (name + " " + participant.code()).strip(),
                JteRegister.title(view, release.document()),
                statement.version(),
                statement.state(),
                versions.stream()
                        .filter(one -> one.state() == Statement.State.SIGNED)
                        .map(Statement::version)
                        .findFirst(),
                Optional.ofNullable(release.endedBy())
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse(""),
                words.receipts(release));
    }
}
