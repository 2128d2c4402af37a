package se.prova.guard.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.guard.Guard;
import se.prova.guard.GuardRule;
import se.prova.guard.kept.Decisions;
import se.prova.guard.kept.Lift;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Pages;
import se.prova.web.View;

/** Shows whoever follows up the unit's log which blocks were lifted and why; never the text, which is the case's. */
@Controller("/logg/sparrar")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LiftsController {

    private final Decisions decisions;
    private final Guard guard;
    private final Accounts accounts;
    private final Assessments assessments;
    private final Participants participants;
    private final Gate gate;
    private final AuditLog log;
    private final Pages pages;

    LiftsController(
            Decisions decisions,
            Guard guard,
            Accounts accounts,
            Assessments assessments,
            Participants participants,
            Gate gate,
            AuditLog log,
            Pages pages) {
        this.decisions = decisions;
        this.guard = guard;
        this.accounts = accounts;
        this.assessments = assessments;
        this.participants = participants;
        this.gate = gate;
        this.log = log;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user) {
        List<UUID> units = Policy.logs(user);
        UUID unit = units.isEmpty() ? user.unit() : units.getFirst();
        Actor actor = gate.open(user, Action.READ_LOG, new Resource.OfUnit(unit));
        log.append(AuditEvent.of(actor, "guard.read", "", "unit/" + actor.unit()));
        View view = pages.view(request);
        List<LiftsPage.Line> lines = units.stream()
                .flatMap(one -> decisions.lifted(one).stream())
                .sorted(Comparator.comparing(Lift::liftedAt).reversed())
                .map(one -> line(view, one))
                .toList();
        return pages.page(request, "guard/lifts", new LiftsPage(lines));
    }

    private LiftsPage.Line line(View view, Lift one) {
        String code = assessments
                .find(one.assessmentId())
                .flatMap(assessment -> participants.find(assessment.participantId()))
                .map(Participant::code)
                .orElse("");
        return new LiftsPage.Line(
                one.liftedAt(),
                accounts.find(one.liftedBy()).map(Account::name).orElse(""),
                code,
                guard.rule(one.rule())
                        .map(rule -> GuardRule.in(rule.title(), view.language()))
                        .orElse(one.rule()),
                one.reason());
    }
}
