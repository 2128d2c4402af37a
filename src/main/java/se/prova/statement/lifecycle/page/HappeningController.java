package se.prova.statement.lifecycle.page;

import io.micronaut.data.exceptions.DataAccessException;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.User;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.reading.Material;
import se.prova.reading.Materials;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.Door;
import se.prova.statement.lifecycle.Door.Passed;
import se.prova.statement.lifecycle.Evidence;
import se.prova.statement.lifecycle.Prints;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.statement.lifecycle.StatementEvent.Kind;
import se.prova.statement.lifecycle.StatementEvents;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;
import se.prova.web.View;

/** Notes what happens to a signed version: a question, an answer to it, that it is revoked. */
@Controller("/bedomningar/{id}/utlatande/{version:[0-9]+}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HappeningController {

    private static final String PAGE = "lifecycle/act";

    private final Door door;
    private final Statements statements;
    private final StatementEvents events;
    private final Evidence evidence;
    private final Materials materials;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    HappeningController(
            Door door,
            Statements statements,
            StatementEvents events,
            Evidence evidence,
            Materials materials,
            Pages pages,
            Ids ids,
            Clock clock) {
        this.door = door;
        this.statements = statements;
        this.events = events;
        this.evidence = evidence;
        this.materials = materials;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get("/komplettering")
    HttpResponse<?> askForm(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String version) {
        return form(request, door.read(user, id, version, Act.ASK_COMPLEMENT), Act.ASK_COMPLEMENT, Optional.empty());
    }

    @Post("/komplettering")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String version, Fields fields) {
        Passed passed = door.open(user, id, version, Act.ASK_COMPLEMENT);
        return store(request, user, passed, Act.ASK_COMPLEMENT, Optional.empty(), fields);
    }

    @Get("/komplettering/{asked}")
    HttpResponse<?> answerForm(
            HttpRequest<?> request,
            User user,
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String asked) {
        Passed passed = door.read(user, id, version, Act.ANSWER_COMPLEMENT);
        return form(request, passed, Act.ANSWER_COMPLEMENT, Optional.of(question(passed, asked)));
    }

    @Post("/komplettering/{asked}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(
            HttpRequest<?> request,
            User user,
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String asked,
            Fields fields) {
        Passed passed = door.open(user, id, version, Act.ANSWER_COMPLEMENT);
        return store(request, user, passed, Act.ANSWER_COMPLEMENT, Optional.of(question(passed, asked)), fields);
    }

    @Get("/aterkalla")
    HttpResponse<?> revokeForm(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String version) {
        StepUp.require(request);
        return form(request, door.read(user, id, version, Act.REVOKE), Act.REVOKE, Optional.empty());
    }

    @Post("/aterkalla")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String version, Fields fields) {
        StepUp.require(request);
        return store(request, user, door.open(user, id, version, Act.REVOKE), Act.REVOKE, Optional.empty(), fields);
    }

    @Get("/nytt")
    HttpResponse<?> lateForm(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String version) {
        return form(request, door.read(user, id, version, Act.ANSWER_LATE), Act.ANSWER_LATE, Optional.empty());
    }

    /** Says that what came in after the signature changes nothing, and binds that to what there is now. */
    @Post("/nytt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> late(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String version, Fields fields) {
        Passed passed = door.open(user, id, version, Act.ANSWER_LATE);
        if (!fields.typed("seen").equals(Prints.of(material(passed)).hash())) {
            throw Refused.stale();
        }
        return store(request, user, passed, Act.ANSWER_LATE, Optional.empty(), fields);
    }

    private Material material(Passed passed) {
        return materials.of(passed.entered().assessment());
    }

    private HttpResponse<?> form(HttpRequest<?> request, Passed passed, Act act, Optional<StatementEvent> question) {
        Fields blank = ActForm.blank(Dates.today(clock));
        return pages.page(request, PAGE, page(pages.view(request), passed, act, question, blank));
    }

    private HttpResponse<?> store(
            HttpRequest<?> request,
            User user,
            Passed passed,
            Act act,
            Optional<StatementEvent> question,
            Fields fields) {
        LocalDate today = Dates.today(clock);
        ActForm.Typed typed = ActForm.read(act, fields, today);
        Optional<Statement> later =
                later(passed).filter(_ -> fields.typed("way").equals("VERSION"));
        if (fields.typed("way").equals("VERSION") && later.isEmpty()) {
            fields.wrong("way", "lifecycle.error.no-version");
        }
        if (fields.anyWrong()) {
            View view = pages.view(request);
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(view, passed, act, question, fields));
        }
        StatementEvent event = StatementEvent.of(
                ids.next(),
                passed.statement(),
                typed.kind(),
                typed.who(),
                typed.words(),
                typed.on(),
                user.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store(
                passed,
                question.map(one -> event.answering(
                                one.id(), later.map(Statement::id).orElse(null)))
                        .orElse(event));
        return HttpResponse.seeOther(URI.create(passed.path() + "#historik"));
    }

    private void store(Passed passed, StatementEvent event) {
        try {
            AuditEvent entry = passed.event(event.kind().act());
            switch (event.kind()) {
                case REVOKED -> events.revoke(passed.statement(), event, entry);
                case LATE_ANSWERED -> evidence.answer(event, Prints.of(material(passed)), entry);
                default -> events.add(event, entry.detailed(event.words()));
            }
        } catch (DataAccessException _) {
            // Somebody else answered it, or moved the version on, a moment before.
            throw Refused.stale();
        }
    }

    private ActPage page(View view, Passed passed, Act act, Optional<StatementEvent> question, Fields fields) {
        String action = passed.path()
                + switch (act) {
                    case REVOKE -> "/aterkalla";
                    case ANSWER_LATE -> "/nytt";
                    default ->
                        "/komplettering" + question.map(one -> "/" + one.id()).orElse("");
                };
        List<Option> ways = new ArrayList<>();
        if (act == Act.ANSWER_COMPLEMENT) {
            ways.add(new Option("WRITTEN", view.text("lifecycle.way.WRITTEN")));
            later(passed)
                    .ifPresent(
                            one -> ways.add(new Option("VERSION", view.text("lifecycle.way.VERSION", one.version()))));
            ways.add(new Option("CANNOT", view.text("lifecycle.way.CANNOT")));
        }
        return new ActPage(
                passed,
                act,
                action,
                question.map(StatementEvent::words).stream().toList(),
                ways,
                seen(passed, act),
                fields);
    }

    /** What an answer about new material would be about. */
    private String seen(Passed passed, Act act) {
        return act == Act.ANSWER_LATE ? Prints.of(material(passed)).hash() : "";
    }

    /** The newest version signed after this one. */
    private Optional<Statement> later(Passed passed) {
        return statements.ofAssessment(passed.entered().assessment().id()).stream()
                .filter(one ->
                        !one.draft() && one.version() > passed.statement().version())
                .findFirst();
    }

    /** A question about this version that nobody has answered. */
    private static StatementEvent question(Passed passed, String question) {
        UUID wanted = Entrance.id(question);
        StatementEvent found = passed.events().stream()
                .filter(one -> one.id().equals(wanted) && one.kind() == Kind.COMPLEMENT_ASKED)
                .findFirst()
                .orElseThrow(Refused::hidden);
        if (passed.events().stream().anyMatch(one -> wanted.equals(one.answersId()))) {
            throw Refused.because("lifecycle.error.answered");
        }
        return found;
    }
}
