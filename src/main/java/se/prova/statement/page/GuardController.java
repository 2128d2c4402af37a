package se.prova.statement.page;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.prova.access.User;
import se.prova.db.Ids;
import se.prova.definition.Canonical;
import se.prova.guard.kept.Decisions;
import se.prova.guard.kept.Lift;
import se.prova.guard.kept.Standing;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** What the language guard says of a draft: what to put right, lift or answer before signing. */
@Controller("/bedomningar/{id}/utlatande/sprak")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GuardController {

    private static final String PAGE = "statement/guard";

    private final Desk desk;
    private final Decisions decisions;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    GuardController(Desk desk, Decisions decisions, Pages pages, Ids ids, Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, User user, @PathVariable String id) {
        Laid laid = desk.readDraft(user, id);
        return pages.page(request, PAGE, new JteGuard(pages.view(request), laid).page(Fields.empty()));
    }

    /** Answers to warnings and to the question; what is left open can be answered later. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Laid laid = desk.sign(user, id);
        DraftController.same(laid, fields);
        Optional<GuardForm> answers = GuardForm.read(laid, fields, ids, now());
        if (answers.isEmpty()) {
            return pages.page(
                    request, HttpStatus.BAD_REQUEST, PAGE, new JteGuard(pages.view(request), laid).page(fields));
        }
        decisions.add(
                answers.get().replies(),
                answers.get().reflection(),
                answers.get().events(laid));
        boolean done = desk.sign(user, id).standing().ready();
        String next = done || answers.get().otherwise() ? "#signera" : "/sprak";
        return HttpResponse.seeOther(URI.create(laid.path() + next));
    }

    /** Lifts a block that was wrong, from the very text that stood on the page. */
    @Post("/slapp")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> lift(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Laid laid = desk.sign(user, id);
        Standing.Block block = laid.standing().blocks().stream()
                .filter(one -> one.rule().id().equals(fields.typed("rule"))
                        && one.target().equals(fields.typed("target"))
                        && Canonical.sha256(one.text()).equals(fields.typed("bound")))
                .findFirst()
                .orElseThrow(Refused::stale);
        String reason = fields.text("reason", Lift.REASON_CHARS_MAX);
        fields.printable();
        if (fields.anyWrong()) {
            return pages.page(
                    request, HttpStatus.BAD_REQUEST, PAGE, new JteGuard(pages.view(request), laid).page(fields));
        }
        Lift lift = new Lift(
                ids.next(),
                laid.statement().id(),
                laid.statement().assessmentId(),
                laid.statement().unitId(),
                block.rule().id(),
                block.target(),
                block.text(),
                reason,
                user.account(),
                now());
        decisions.add(
                lift,
                Desk.event(laid, "guard.lifted")
                        .because(reason)
                        .detailed(block.rule().id() + "\n" + block.target() + "\n" + block.text()));
        return HttpResponse.seeOther(URI.create(laid.path() + "/sprak"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
