package se.prova.statement.page;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import se.prova.access.User;
import se.prova.db.Ids;
import se.prova.statement.Finding;
import se.prova.statement.Statements;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** Writes, changes, moves and removes the findings of a draft. */
@Controller("/bedomningar/{id}/utlatande/mening")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FindingController {

    private static final String PAGE = "statement/finding";

    private final Desk desk;
    private final Statements statements;
    private final Pages pages;
    private final Ids ids;

    FindingController(Desk desk, Statements statements, Pages pages, Ids ids) {
        this.desk = desk;
        this.statements = statements;
        this.pages = pages;
        this.ids = ids;
    }

    @Get
    HttpResponse<?> blank(
            HttpRequest<?> request, User user, @PathVariable String id, @QueryValue(defaultValue = "") String avsnitt) {
        Laid laid = desk.readDraft(user, id);
        View view = pages.view(request);
        return pages.page(request, PAGE, FindingForm.of(view, laid, null, FindingForm.blank(avsnitt), 0, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Laid laid = desk.change(user, id);
        View view = pages.view(request);
        Optional<FindingForm.Typed> typed = FindingForm.read(view, laid, null, fields, ids, 0);
        if (typed.isEmpty()) {
            return pages.page(
                    request, HttpStatus.BAD_REQUEST, PAGE, FindingForm.of(view, laid, null, fields, 0, List.of()));
        }
        Finding finding = typed.get().finding();
        statements.save(finding, typed.get().bases(), Desk.event(laid, "statement.finding.added"));
        return back(laid, finding);
    }

    @Get("/{finding}")
    HttpResponse<?> form(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String finding) {
        Laid laid = desk.readDraft(user, id);
        Finding stored = Desk.finding(laid, finding);
        return pages.page(
                request,
                PAGE,
                FindingForm.of(
                        pages.view(request),
                        laid,
                        stored,
                        FindingForm.written(laid, stored),
                        stored.revision(),
                        List.of()));
    }

    @Post("/{finding}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String finding, Fields fields) {
        Laid laid = desk.change(user, id);
        Finding stored = Desk.finding(laid, finding);
        long revision = fields.revision();
        View view = pages.view(request);
        Optional<FindingForm.Typed> typed = FindingForm.read(view, laid, stored, fields, ids, revision);
        if (typed.isEmpty()) {
            return pages.page(
                    request,
                    HttpStatus.BAD_REQUEST,
                    PAGE,
                    FindingForm.of(view, laid, stored, fields, revision, List.of()));
        }
        try {
            statements.save(
                    typed.get().finding(),
                    typed.get().bases(),
                    Desk.event(laid, "statement.finding.changed").detailed(stored.text()));
        } catch (OptimisticLockException e) {
            Laid now = desk.change(user, id);
            Finding newer = Desk.finding(now, finding);
            return pages.page(
                    request,
                    HttpStatus.PRECONDITION_FAILED,
                    PAGE,
                    FindingForm.of(view, now, newer, fields, newer.revision(), FindingForm.late(newer, fields)));
        }
        return back(laid, stored);
    }

    @Post("/{finding}/upp")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> up(User user, @PathVariable String id, @PathVariable String finding, Fields fields) {
        return move(user, id, finding, fields, true);
    }

    @Post("/{finding}/ner")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> down(User user, @PathVariable String id, @PathVariable String finding, Fields fields) {
        return move(user, id, finding, fields, false);
    }

    @Post("/{finding}/bort")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(User user, @PathVariable String id, @PathVariable String finding, Fields fields) {
        Laid laid = desk.change(user, id);
        Finding stored = seen(laid, finding, fields);
        statements.remove(stored, Desk.event(laid, "statement.finding.removed").detailed(stored.text()));
        return HttpResponse.seeOther(URI.create(laid.path()));
    }

    /** Two findings change places, and keep what they rest on. */
    private HttpResponse<?> move(User user, String id, String finding, Fields fields, boolean up) {
        Laid laid = desk.change(user, id);
        Finding stored = seen(laid, finding, fields);
        Optional<Finding> other = Numbered.neighbour(laid.version().findings(), stored, up);
        other.ifPresent(neighbour -> statements.swap(
                stored.at(neighbour.ordinal()),
                neighbour.at(stored.ordinal()),
                Desk.event(laid, "statement.finding.moved")));
        return back(laid, stored);
    }

    private static Finding seen(Laid laid, String finding, Fields fields) {
        Finding stored = Desk.finding(laid, finding);
        if (stored.revision() != fields.revision()) {
            throw Refused.stale();
        }
        return stored;
    }

    private static HttpResponse<?> back(Laid laid, Finding finding) {
        return HttpResponse.seeOther(URI.create(laid.path() + "?visa=" + finding.id() + "#m-" + finding.id()));
    }
}
