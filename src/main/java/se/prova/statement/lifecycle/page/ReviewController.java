package se.prova.statement.lifecycle.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import se.prova.access.User;
import se.prova.db.Ids;
import se.prova.statement.Statements;
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.Door;
import se.prova.statement.lifecycle.Door.Passed;
import se.prova.statement.lifecycle.Review;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.statement.lifecycle.StatementEvent.Kind;
import se.prova.statement.lifecycle.StatementEvents;
import se.prova.statement.signing.Signing;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Refused;

/** The review of a draft by another person, in a unit that reviews. */
@Controller("/bedomningar/{id}/utlatande/granskning")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewController {

    private final Door door;
    private final Statements statements;
    private final StatementEvents events;
    private final Ids ids;
    private final Clock clock;

    ReviewController(Door door, Statements statements, StatementEvents events, Ids ids, Clock clock) {
        this.door = door;
        this.statements = statements;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Post("/skicka")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(User user, @PathVariable String id) {
        Passed passed = door.newest(user, id, Act.SUBMIT);
        return store(passed, event(user, passed, Kind.SUBMITTED, ""));
    }

    /** Back to being a draft: by who reviews it, or by who wrote it. What to change is said. */
    @Post("/tillbaka")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> back(User user, @PathVariable String id, Fields fields) {
        Passed passed = door.newest(user, id, Act.RETURN);
        String words = fields.text("words", StatementEvent.WORDS_CHARS_MAX);
        if (fields.anyWrong()) {
            throw Refused.unreadable();
        }
        return store(passed, event(user, passed, Kind.RETURNED, words));
    }

    /** Binds just what was on the screen. */
    @Post("/godkann")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(User user, @PathVariable String id, Fields fields) {
        Passed passed = door.newest(user, id, Act.APPROVE);
        Review review = Review.of(passed.events());
        if (!review.reviewable(user.account(), passed.statement().createdBy())) {
            door.refuse(passed.entered(), passed.statement(), "APPROVE: own");
            throw Refused.because("lifecycle.review.own");
        }
        String hash = Signing.content(statements.whole(passed.statement().id()).orElseThrow());
        if (!fields.typed("content").equals(hash)) {
            throw Refused.stale();
        }
        return store(passed, event(user, passed, Kind.APPROVED, "").approving(hash));
    }

    private HttpResponse<?> store(Passed passed, StatementEvent event) {
        events.add(event, passed.event(event.kind().act()).detailed(event.words()));
        return HttpResponse.seeOther(URI.create(passed.entered().path() + "/utlatande"));
    }

    private StatementEvent event(User user, Passed passed, Kind kind, String words) {
        return StatementEvent.of(
                ids.next(),
                passed.statement(),
                kind,
                "",
                words,
                Dates.today(clock),
                user.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
