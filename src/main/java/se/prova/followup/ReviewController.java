package se.prova.followup;

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
import java.util.UUID;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.assessment.Entrance;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.followup.ReviewForm.Period;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;

/** Follow-ups of the log: a manager starts one, goes through it and signs it; an auditor reads what was signed. */
@Controller(ReviewController.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewController {

    static final String PATH = "/logg/kontroll";
    private static final String LIST = "followup/list";
    private static final String PAGE = "followup/review";
    private static final String SIGN = "followup/sign";
    private static final int WORDS_CHARS_MAX = 2_000;

    private final SqlReviews reviews;
    private final JteReviews words;
    private final Gate gate;
    private final AuditLog log;
    private final Pages pages;

    ReviewController(SqlReviews reviews, JteReviews words, Gate gate, AuditLog log, Pages pages) {
        this.reviews = reviews;
        this.words = words;
        this.gate = gate;
        this.log = log;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user) {
        Actor actor = gate.open(user, Action.READ_LOG, home(user));
        log.append(AuditEvent.of(actor, "reviews.listed", "", "unit/" + actor.unit()));
        return pages.page(request, LIST, page(user, ReviewForm.lastMonth(words.today())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(HttpRequest<?> request, User user, Fields fields) {
        Actor actor = gate.open(user, Action.REVIEW_LOG, new Resource.OfUnit(user.unit()));
        Optional<Period> period = ReviewForm.period(fields, words.today());
        if (period.isEmpty()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, LIST, page(user, fields));
        }
        Period of = period.get();
        Review review = reviews.of(user.unit(), of.from(), of.until())
                .orElseGet(() -> reviews.start(actor, user.account(), user.unit(), of.from(), of.until()));
        return HttpResponse.seeOther(URI.create(PATH + "/" + review.id()));
    }

    @Get("/{review}")
    HttpResponse<?> read(
            HttpRequest<?> request,
            User user,
            @PathVariable("review") String id,
            @QueryValue(defaultValue = "1") int sida) {
        gate.open(user, Action.READ_LOG, home(user));
        Review review = reviews.find(Entrance.id(id)).orElseThrow(Refused::hidden);
        Actor actor = gate.open(user, Action.READ_LOG, new Resource.OfUnit(review.unitId()));
        boolean manages = manages(user, review.unitId());
        if (review.signedAt() == null && !manages) {
            throw Refused.hidden();
        }
        int number = number(review, sida);
        log.append(event(actor, "review.read", review).because(Integer.toString(number)));
        List<Reviewed> rows = JteReviews.onPage(reviews.entries(review.id()), number);
        boolean editable = manages && review.signedAt() == null;
        return pages.page(
                request, PAGE, words.page(user, review, number, editable, !editable, ReviewForm.filled(rows)));
    }

    @Post("/{review}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mark(
            HttpRequest<?> request,
            User user,
            @PathVariable("review") String id,
            @QueryValue(defaultValue = "1") int sida,
            Fields fields) {
        Opened opened = open(user, id);
        Review review = opened.review().on(fields.revision());
        int number = number(review, sida);
        List<Reviewed> rows = JteReviews.onPage(reviews.entries(review.id()), number);
        List<Reviewed> may = words.mayMark(user, review, rows);
        if (rows.stream()
                .anyMatch(row -> !may.contains(row)
                        && !fields.typed(ReviewForm.mark(row)).isEmpty())) {
            throw Refused.because("review.own.refused");
        }
        Optional<List<Reviewed>> marked = ReviewForm.marks(fields, may, user.account(), reviews.now());
        if (marked.isEmpty()) {
            return pages.page(
                    request, HttpStatus.BAD_REQUEST, PAGE, words.page(user, review, number, true, false, fields));
        }
        if (!marked.get().isEmpty()) {
            unlessStale(() -> reviews.mark(opened.actor(), review, marked.get()));
        }
        boolean last = number == JteReviews.pages(reviews.entries(review.id()));
        return HttpResponse.seeOther(
                URI.create(PATH + "/" + review.id() + (last ? "/signera" : "?sida=" + (number + 1))));
    }

    @Get("/{review}/signera")
    HttpResponse<?> summary(HttpRequest<?> request, User user, @PathVariable("review") String id) {
        Opened opened = open(user, id);
        StepUp.require(request);
        log.append(event(opened.actor(), "review.read", opened.review()));
        return pages.page(request, SIGN, words.page(user, opened.review(), 1, true, true, Fields.empty()));
    }

    @Post("/{review}/signera")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sign(HttpRequest<?> request, User user, @PathVariable("review") String id, Fields fields) {
        Opened opened = open(user, id);
        StepUp.require(request);
        Review review = opened.review().on(fields.revision());
        String own = fields.text("words", WORDS_CHARS_MAX);
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, SIGN, words.page(user, review, 1, true, true, fields));
        }
        unlessStale(() -> reviews.sign(opened.actor(), user.account(), review, own));
        return HttpResponse.seeOther(URI.create(PATH + "/" + review.id()));
    }

    private record Opened(Review review, Actor actor) {}

    /** A follow-up that is not signed, for a manager of its unit. */
    private Opened open(User user, String id) {
        gate.open(user, Action.REVIEW_LOG, new Resource.OfUnit(user.unit()));
        Review review = reviews.find(Entrance.id(id)).orElseThrow(Refused::hidden);
        Actor actor = gate.open(user, Action.REVIEW_LOG, new Resource.OfUnit(review.unitId()));
        if (review.signedAt() != null) {
            throw Refused.because("review.signed.already");
        }
        return new Opened(review, actor);
    }

    private static void unlessStale(Runnable change) {
        try {
            change.run();
        } catch (OptimisticLockException e) {
            throw Refused.stale();
        }
    }

    private ReviewListPage page(User user, Fields fields) {
        List<UUID> units = Policy.logs(user);
        List<Review> found = reviews.ofUnits(units).stream()
                .filter(one -> one.signedAt() != null || manages(user, one.unitId()))
                .toList();
        return words.list(found, manages(user, user.unit()), units.size() > 1, fields);
    }

    private static Resource home(User user) {
        return new Resource.OfUnit(Policy.logs(user).stream().findFirst().orElse(user.unit()));
    }

    private static boolean manages(User user, UUID unit) {
        return Policy.allows(user, Action.REVIEW_LOG, new Resource.OfUnit(unit));
    }

    private int number(Review review, int asked) {
        return Math.clamp(asked, 1, JteReviews.pages(reviews.entries(review.id())));
    }

    private static AuditEvent event(Actor actor, String act, Review review) {
        return AuditEvent.of(actor, act, "", "review/" + review.id());
    }
}
