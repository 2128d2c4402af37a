package se.prova.rights;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.assessment.Entrance;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;

/** One's own rights, and the answer to a colleague who asks one to stand behind theirs. */
@Controller(RightsController.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RightsController {

    static final String PATH = "/behorigheter";

    private final Grants grants;
    private final Assessments assessments;
    private final Participants participants;
    private final Accounts accounts;
    private final SqlRights rights;
    private final Gate gate;
    private final AuditLog log;
    private final Pages pages;
    private final Clock clock;

    RightsController(
            Grants grants,
            Assessments assessments,
            Participants participants,
            Accounts accounts,
            SqlRights rights,
            Gate gate,
            AuditLog log,
            Pages pages,
            Clock clock) {
        this.grants = grants;
        this.assessments = assessments;
        this.participants = participants;
        this.accounts = accounts;
        this.rights = rights;
        this.gate = gate;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user) {
        Resource unit = new Resource.OfUnit(user.unit());
        Actor actor = gate.open(user, Action.SECOND_GRANT, unit);
        log.append(AuditEvent.of(actor, "grants.read", "", "unit/" + user.unit()));
        boolean manages = Policy.allows(user, Action.MANAGE_GRANTS, unit);
        LocalDate today = Dates.today(clock);
        return pages.page(
                request,
                "rights/list",
                new RightsPage(
                        grants.waitingFor(user.account()).stream()
                                .map(this::asked)
                                .toList(),
                        grants.ofAccount(user.account()).stream()
                                .filter(grant -> grant.validOn(today))
                                .filter(grant -> grant.waiting() || holds(user, grant))
                                .map(this::own)
                                .toList(),
                        Policy.allows(user, Action.READ_ASSESSMENT, unit),
                        manages,
                        manages ? ofUnit(user.unit(), today) : List.of()));
    }

    /** Yes or no to a colleague; only the one who was asked can answer, and only once. */
    @Post("/{grant}/svar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, User user, @PathVariable String grant, Fields fields) {
        Actor actor = gate.open(user, Action.SECOND_GRANT, new Resource.OfUnit(user.unit()));
        StepUp.require(request);
        Answer answer = fields.choice("answer", Answer.class);
        if (fields.anyWrong()) {
            throw Refused.unreadable();
        }
        rights.answer(actor, user.account(), Entrance.id(grant), answer == Answer.YES);
        return HttpResponse.seeOther(URI.create(PATH));
    }

    /** What one can answer. */
    enum Answer {
        YES,
        NO
    }

    private boolean holds(User user, Grant grant) {
        return user.reaches(
                grant.assessmentId(),
                participant(grant.assessmentId()).protection().hides());
    }

    private RightsPage.Asked asked(Grant grant) {
        return new RightsPage.Asked(
                grant.id(),
                participant(grant.assessmentId()).code(),
                name(grant.accountId()),
                name(grant.grantedBy()),
                grant.reason(),
                grant.validUntil());
    }

    private RightsPage.Own own(Grant grant) {
        UUID seconder = grant.seconderId();
        return new RightsPage.Own(
                participant(grant.assessmentId()).code(),
                grant.assessmentId(),
                grant.validUntil(),
                grant.waiting() && seconder != null ? name(seconder) : "");
    }

    private List<RightsPage.OfUnit> ofUnit(UUID unit, LocalDate today) {
        List<Grant> all = grants.ofUnit(unit);
        return assessments.ofUnit(unit).stream()
                .map(one -> new RightsPage.OfUnit(participant(one).code(), one.id(), name(one.responsibleId()), (int)
                        all.stream()
                                .filter(grant -> grant.assessmentId().equals(one.id()) && grant.validOn(today))
                                .map(Grant::accountId)
                                .distinct()
                                .count()))
                .toList();
    }

    private Participant participant(UUID assessment) {
        return participant(assessments.find(assessment).orElseThrow());
    }

    private Participant participant(Assessment assessment) {
        return participants.find(assessment.participantId()).orElseThrow();
    }

    private String name(UUID account) {
        return accounts.find(account).map(Account::name).orElse("");
    }
}
