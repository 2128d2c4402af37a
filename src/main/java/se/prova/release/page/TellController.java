package se.prova.release.page;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.release.Notice;
import se.prova.release.Notices;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.Door;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** The list of everybody who got what holds no longer; each is ticked off when told, with a text to print or send. */
@Controller("/bedomningar/{id}/besked")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TellController {

    private static final String PAGE = "release/tell";

    private final Notices notices;
    private final Statements statements;
    private final JteNotices words;
    private final Entrance entrance;
    private final Door door;
    private final Pages pages;
    private final Clock clock;

    TellController(
            Notices notices,
            Statements statements,
            JteNotices words,
            Entrance entrance,
            Door door,
            Pages pages,
            Clock clock) {
        this.notices = notices;
        this.statements = statements;
        this.words = words;
        this.entrance = entrance;
        this.door = door;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.READ_STATEMENT, "release.read");
        return pages.page(request, PAGE, page(pages.view(request), user, entered, null, Fields.empty()));
    }

    @Get("/{notice}")
    HttpResponse<?> one(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String notice) {
        Entered entered = entrance.read(user, id, Action.READ_STATEMENT, "release.read");
        Fields blank = Fields.filled(Map.of("told-on", Dates.today(clock).toString()));
        return pages.page(request, PAGE, page(pages.view(request), user, entered, find(entered, notice), blank));
    }

    @Post("/{notice}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String notice, Fields fields) {
        Entered entered = entrance.open(user, id, Act.TELL.action());
        Notice found = find(entered, notice);
        Statement statement = statements.find(found.statementId()).orElseThrow();
        Door.Passed passed = door.passed(user, entered, statement, Act.TELL);
        LocalDate today = Dates.today(clock);
        LocalDate on = fields.date("told-on");
        if (on.isAfter(today)) {
            fields.wrong("told-on", "lifecycle.error.future");
        }
        Notice.How how = fields.choice("told-how", Notice.How.class);
        String said = fields.optionalText("words", Notice.WORDS_CHARS_MAX);
        long revision = fields.revision();
        if (fields.anyWrong()) {
            View view = pages.view(request);
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(view, user, entered, found, fields));
        }
        if (!found.open()) {
            throw Refused.because("release.tell.done");
        }
        try {
            notices.tell(
                    found.told(on, how, said, user.account(), clock.instant().truncatedTo(ChronoUnit.MICROS), revision),
                    passed.event("statement.told").because("release/" + found.releaseId()));
        } catch (OptimisticLockException _) {
            throw Refused.stale();
        }
        return HttpResponse.seeOther(URI.create(entered.path() + "/besked"));
    }

    private Notice find(Entered entered, String notice) {
        UUID wanted = Entrance.id(notice);
        return notices.ofAssessment(entered.assessment().id()).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(Refused::hidden);
    }

    private TellPage page(View view, User user, Entered entered, @Nullable Notice chosen, Fields fields) {
        List<TellPage.Line> lines = notices.ofAssessment(entered.assessment().id()).stream()
                .map(one -> words.line(view, entered, one))
                .toList();
        return new TellPage(
                entered,
                lines,
                chosen == null ? null : words.line(view, entered, chosen),
                Policy.allows(user, Act.TELL.action(), entered.resource()),
                Option.all(view, "release.tell.how.", Notice.How.class),
                fields);
    }
}
