package se.prova.own;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Optional;
import se.prova.access.Guest;
import se.prova.signin.guest.GuestFilter;
import se.prova.statement.Comment;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** The participant's own words about the statement, written by themselves. */
@Controller(GuestFilter.PATH + "/ord")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnWordsController {

    private static final String PAGE = "own/words";

    private final OwnEntrance entrance;
    private final Statements statements;
    private final SqlOwnWords words;
    private final Pages pages;

    OwnWordsController(OwnEntrance entrance, Statements statements, SqlOwnWords words, Pages pages) {
        this.entrance = entrance;
        this.statements = statements;
        this.words = words;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Guest guest) {
        Owned owned = entrance.read(guest, "own.page.read");
        return page(request, HttpStatus.OK, owned, Fields.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(HttpRequest<?> request, Guest guest, Fields fields) {
        Owned owned = entrance.open(guest);
        Statement about = about(owned).orElseThrow(() -> Refused.because("me.words.nothing"));
        String said = fields.text("words", Comment.WORDS_CHARS_MAX);
        if (!fields.anyWrong() && words.full(owned, about)) {
            fields.wrong("words", "me.words.full");
        }
        if (fields.anyWrong()) {
            return page(request, HttpStatus.BAD_REQUEST, owned, fields);
        }
        words.keep(owned, about, said);
        return HttpResponse.seeOther(URI.create(GuestFilter.PATH + "/ord"));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, Owned owned, Fields fields) {
        Optional<Statement> about = about(owned);
        return pages.page(
                request,
                status,
                PAGE,
                new OwnWordsPage(
                        about.isPresent(),
                        about.filter(one -> !one.draft()).isPresent(),
                        about.map(one -> words.said(owned, one)).orElse(List.of()),
                        fields));
    }

    private Optional<Statement> about(Owned owned) {
        return about(statements.ofAssessment(owned.assessment().id()));
    }

    /** What there is to say something about: what was signed and holds, or else what is being written. */
    static Optional<Statement> about(List<Statement> versions) {
        return versions.stream()
                .filter(one -> one.state() == Statement.State.SIGNED)
                .findFirst()
                .or(() -> versions.stream().findFirst().filter(Statement::draft));
    }
}
