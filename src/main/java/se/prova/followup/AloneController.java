package se.prova.followup;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.participant.Participant;
import se.prova.web.Fields;
import se.prova.web.Pages;

/** Tells an auditor which rights to protected persons one person gave alone, and since when they know. */
@Controller(AloneController.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AloneController {

    static final String PATH = "/logg/ensam";

    private final SqlKnown known;
    private final Accounts accounts;
    private final Gate gate;
    private final AuditLog log;
    private final Pages pages;

    AloneController(SqlKnown known, Accounts accounts, Gate gate, AuditLog log, Pages pages) {
        this.known = known;
        this.accounts = accounts;
        this.gate = gate;
        this.log = log;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user) {
        Actor actor = open(user);
        log.append(AuditEvent.of(actor, "alone.read", "", "unit/" + actor.unit()));
        List<AuditEntry> given = Alone.given(log, Policy.audits(user));
        long seen = Alone.seen(log, user.account());
        Map<String, String> staff = known.staff(given);
        Map<String, String> codes = known.about(given).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Participant::code));
        List<AlonePage.Line> lines = given.stream()
                .map(entry -> new AlonePage.Line(
                        entry.at(),
                        accounts.place(UUID.fromString(entry.unit())).unit().name(),
                        staff.getOrDefault(entry.actor(), ""),
                        "log.role." + entry.role(),
                        codes.getOrDefault(entry.subject(), ""),
                        entry.seq() > seen))
                .toList();
        int fresh = (int) lines.stream().filter(AlonePage.Line::fresh).count();
        return pages.page(
                request,
                "followup/alone",
                new AlonePage(
                        lines, fresh, given.isEmpty() ? 0 : given.getFirst().seq()));
    }

    /** The number covers what stood on the page, and nothing that came after it was shown. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> seen(User user, Fields fields) {
        Actor actor = open(user);
        String upto = fields.typed("upto");
        boolean there = Alone.given(log, Policy.audits(user)).stream()
                .anyMatch(entry -> Long.toString(entry.seq()).equals(upto));
        if (there) {
            log.append(AuditEvent.of(actor, Alone.SEEN, "", Alone.mark(Long.parseLong(upto))));
        }
        return HttpResponse.seeOther(URI.create(PATH));
    }

    private Actor open(User user) {
        UUID unit = Policy.audits(user).stream().findFirst().orElse(user.unit());
        return gate.open(user, Action.READ_ALONE, new Resource.OfUnit(unit));
    }
}
