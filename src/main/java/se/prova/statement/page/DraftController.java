package se.prova.statement.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.User;
import se.prova.assessment.Entrance;
import se.prova.db.Ids;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.Statements.Whole;
import se.prova.statement.drafting.Draft;
import se.prova.statement.drafting.Phrases;
import se.prova.statement.drafting.Proposal;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** The statement of an assessment: before the first version, as a draft, and where to go once it is signed. */
@Controller("/bedomningar/{id}/utlatande")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DraftController {

    // Without the letters and digits that are mistaken for each other when read aloud.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS_IN_ID = 6;

    private final Desk desk;
    private final Statements statements;
    private final JteStatement words;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DraftController(Desk desk, Statements statements, JteStatement words, Pages pages, Ids ids, Clock clock) {
        this.desk = desk;
        this.statements = statements;
        this.words = words;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The newest version, or the way to a first one.
     *
     * @param visa id of the finding whose evidence is listed
     */
    @Get
    HttpResponse<?> newest(
            HttpRequest<?> request, User user, @PathVariable String id, @QueryValue(defaultValue = "") String visa) {
        Laid laid = desk.newest(user, id);
        View view = pages.view(request);
        if (laid.whole().isEmpty()) {
            return pages.page(request, "statement/begin", beginning(view, laid));
        }
        if (!laid.statement().draft()) {
            return HttpResponse.seeOther(
                    URI.create(laid.path() + "/" + laid.statement().version()));
        }
        @Nullable UUID shown = visa.isEmpty() ? null : Entrance.id(visa);
        return pages.page(request, JteStatement.template(laid), words.page(view, laid, Fields.empty(), shown));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(User user, @PathVariable String id) {
        Laid laid = desk.begin(user, id);
        if (laid.whole().isPresent()) {
            return HttpResponse.seeOther(URI.create(laid.path()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var statement = new Statement(
                ids.next(),
                laid.entered().assessment().id(),
                laid.entered().assessment().unitId(),
                documentId(),
                1,
                null,
                "",
                Statement.State.DRAFT,
                user.account(),
                now,
                null,
                null,
                "",
                "",
                0);
        Whole draft = Draft.begin(laid.file(), statement, proposals(laid), ids::next);
        statements.begin(draft, Desk.event(laid, "statement.begun", "statement/" + statement.id()));
        return HttpResponse.seeOther(URI.create(laid.path()));
    }

    private BeginPage beginning(View view, Laid laid) {
        List<String> waiting = new ArrayList<>();
        laid.reading().blocking().stream()
                .limit(1)
                .forEach(one -> waiting.add(view.text(
                        "statement.page.begin.conflicts",
                        laid.reading().blocking().size())));
        if (laid.reading().basis().preliminary()) {
            waiting.add(view.text("statement.page.begin.preliminary"));
        }
        long proposed = proposals(laid).stream().filter(Proposal::on).count();
        return new BeginPage(laid.path(), laid.entered().path(), laid.entered().label(), (int) proposed, waiting);
    }

    private List<Proposal> proposals(Laid laid) {
        return Draft.proposals(laid.file(), laid.library(), laid.reading(), Phrases.SWEDISH, ids::next);
    }

    private String documentId() {
        StringBuilder id = new StringBuilder("PRV-" + Dates.today(clock).getYear() + "-");
        for (int i = 0; i < LETTERS_IN_ID; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** Stops somebody whose page is older than the text. */
    static void same(Laid laid, Fields fields) {
        if (!fields.typed("seen").equals(Seen.of(laid.version()))) {
            throw Refused.stale();
        }
    }
}
