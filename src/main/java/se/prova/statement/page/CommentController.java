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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import se.prova.access.User;
import se.prova.db.Ids;
import se.prova.statement.Comment;
import se.prova.statement.Statements;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.View;

/** Takes the participant's own words about the draft, word for word, or that they chose not to comment. */
@Controller("/bedomningar/{id}/utlatande/kommentar")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CommentController {

    private static final String PAGE = "statement/comment";

    private final Desk desk;
    private final Statements statements;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    CommentController(Desk desk, Statements statements, Pages pages, Ids ids, Clock clock) {
        this.desk = desk;
        this.statements = statements;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user, @PathVariable String id) {
        Laid laid = desk.readDraft(user, id);
        Fields fields = Fields.filled(Map.of("given-on", Dates.today(clock).toString()));
        return pages.page(request, PAGE, form(pages.view(request), laid, fields));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Laid laid = desk.change(user, id);
        boolean declined = fields.ticked("declined");
        String words = fields.optionalText("words", Comment.WORDS_CHARS_MAX);
        LocalDate givenOn = fields.date("given-on");
        if (givenOn.isAfter(Dates.today(clock))) {
            fields.wrong("given-on", "statement.page.comment.future");
        }
        if (declined && !words.isEmpty()) {
            fields.wrong("declined", "statement.page.comment.either");
        }
        if (!declined && words.isEmpty()) {
            fields.wrong("words", "statement.page.comment.missing");
        }
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, form(pages.view(request), laid, fields));
        }
        statements.add(
                new Comment(
                        ids.next(),
                        laid.statement().id(),
                        laid.entered().assessment().id(),
                        words,
                        declined,
                        givenOn,
                        user.account(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        null),
                Desk.event(laid, declined ? "statement.comment.declined" : "statement.comment.added"));
        return HttpResponse.seeOther(URI.create(laid.path() + "#egna-ord"));
    }

    private static CommentForm form(View view, Laid laid, Fields fields) {
        return new CommentForm(
                laid.path(),
                laid.entered().label(),
                laid.entered().name(),
                fields,
                JteStatement.said(view, laid.version()));
    }
}
