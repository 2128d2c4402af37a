package se.prova.verify;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
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
import se.prova.verify.Verdict.Kind;
import se.prova.web.Fields;
import se.prova.web.Pages;

/**
 * Checks a file that somebody has been given. Who may read the statement is told all of it; others in the same branch of
 * the same nämnd that the file is as it was signed, and beyond that border nothing is known.
 */
@Controller("/kontrollera")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class VerifyController {

    private static final String PAGE = "verify/verify";

    private final Archive archive;
    private final Assessments assessments;
    private final Entrance entrance;
    private final Accounts accounts;
    private final Gate gate;
    private final AuditLog log;
    private final Pages pages;

    VerifyController(
            Archive archive,
            Assessments assessments,
            Entrance entrance,
            Accounts accounts,
            Gate gate,
            AuditLog log,
            Pages pages) {
        this.archive = archive;
        this.assessments = assessments;
        this.entrance = entrance;
        this.accounts = accounts;
        this.gate = gate;
        this.log = log;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user) {
        gate.open(user, Action.LIST_ASSESSMENTS, new Resource.OfUnit(user.unit()));
        return pages.page(request, PAGE, new VerifyPage(null, ""));
    }

    /** The file is looked at and let go. */
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> check(HttpRequest<?> request, User user, Fields fields) {
        Actor actor = gate.open(user, Action.LIST_ASSESSMENTS, new Resource.OfUnit(user.unit()));
        Verdict found = Verdict.of(fields.file("file"), archive);
        Known known = found.known();
        Assessment about =
                known == null ? null : assessments.find(known.assessmentId()).orElseThrow();
        if (known != null && about != null && may(user, entrance.resource(about))) {
            log.append(
                    AuditEvent.of(actor, "document.checked", about.participantId(), "statement/" + known.statementId())
                            .because(found.kind().name()));
            String href =
                    found.kind() == Kind.DRAFT ? "" : "/bedomningar/" + about.id() + "/utlatande/" + known.version();
            return pages.page(request, PAGE, new VerifyPage(found, href));
        }
        Verdict told = about == null ? found : told(user, found, about);
        log.append(AuditEvent.of(actor, "document.checked", "", "document/" + found.sha256())
                .because(told.kind().name()));
        return pages.page(request, PAGE, new VerifyPage(told, ""));
    }

    private static boolean may(User user, Resource assessment) {
        return Policy.allows(user, Action.READ_STATEMENT, assessment);
    }

    /** A changed copy is nothing to who may not read it: else a name that was made up would be answered too. */
    private Verdict told(User user, Verdict found, Assessment about) {
        boolean hidden = entrance.resource(about) instanceof Resource.OfAssessment one && one.protectedPerson();
        boolean near = accounts.place(user.unit())
                .branch()
                .equals(accounts.place(about.unitId()).branch());
        return found.kind().genuine() && near && !hidden
                ? found.without()
                : new Verdict(Kind.UNKNOWN, null, found.sha256());
    }
}
