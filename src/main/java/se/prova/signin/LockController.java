package se.prova.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.prova.access.User;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.View;

/** Locking and opening a session that goes on: as a page, and for the page that is already open. */
@Controller
@Produces(MediaType.TEXT_HTML)
class LockController {

    static final String PAGE = "/las";
    static final String CHOOSE = "/las/kod";
    static final String OPEN = "/api/las/upp";

    private static final String PIN = "pin";
    private static final String PIN_AGAIN = "pin-again";

    private final SqlLocks locks;
    private final Confirmation confirmation;
    private final Pages pages;

    /** What the open page sends: one of the two. */
    record Given(@Nullable String pin, @Nullable String password) {}

    /**
     * What it is answered.
     *
     * @param text what was wrong, in the visitor's words; empty if nothing was
     * @param pin whether the short code is still taken
     */
    record Answer(boolean open, String text, boolean pin) {}

    LockController(SqlLocks locks, Confirmation confirmation, Pages pages) {
        this.locks = locks;
        this.confirmation = confirmation;
        this.pages = pages;
    }

    @Get(PAGE)
    HttpResponse<?> locked(HttpRequest<?> request, User user, @QueryValue(defaultValue = "/") String till) {
        SignedIn signedIn = SignedIn.of(request);
        return signedIn.lock() == Lock.NONE
                ? HttpResponse.seeOther(URI.create(SigninController.safe(till)))
                : page(request, HttpStatus.OK, signedIn, Fields.filled(Map.of("till", till)));
    }

    @Post(PAGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, User user, Fields fields) {
        SignedIn signedIn = SignedIn.of(request);
        return opened(request, signedIn, fields)
                ? HttpResponse.seeOther(URI.create(SigninController.safe(fields.typed("till"))))
                : page(request, HttpStatus.BAD_REQUEST, signedIn, fields);
    }

    /** The page's own lock came on: from now on the session is locked here too. */
    @Post("/api/las")
    @Produces(MediaType.APPLICATION_JSON)
    Answer lock(HttpRequest<?> request, User user) {
        locks.lock(SignedIn.of(request).session());
        return new Answer(false, "", SignedIn.of(request).pinOpens());
    }

    /** Somebody is typing: any request keeps the session open, and this one does nothing else. */
    @Post("/api/las/vaken")
    @Produces(MediaType.APPLICATION_JSON)
    Answer awake(HttpRequest<?> request, User user) {
        return new Answer(true, "", SignedIn.of(request).pinOpens());
    }

    @Post(OPEN)
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<Answer> open(HttpRequest<?> request, User user, @Body Given given) {
        SignedIn signedIn = SignedIn.of(request);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(PIN, Objects.requireNonNullElse(given.pin(), ""));
        typed.put("password", Objects.requireNonNullElse(given.password(), ""));
        Fields fields = Fields.filled(typed);
        boolean open = opened(request, signedIn, fields);
        View view = pages.view(request);
        String name = fields.wrongNames().stream().findFirst().orElse("");
        Answer answer = new Answer(open, fields.error(view, name), signedIn.pinOpensAfterTry());
        return open
                ? HttpResponse.ok(answer)
                : HttpResponse.status(HttpStatus.FORBIDDEN).body(answer);
    }

    @Get(CHOOSE)
    HttpResponse<?> choice(HttpRequest<?> request, User user, @QueryValue(defaultValue = "/konto") String till) {
        return pages.page(request, "signin/pin", Fields.filled(Map.of("till", till)));
    }

    @Post(CHOOSE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, User user, Fields fields) {
        String pin = fields.secret(PIN, 1, Pins.CHARS_MAX);
        if (!fields.anyWrong() && !Pins.good(pin)) {
            fields.wrong(PIN, "pin.weak");
        }
        if (!pin.equals(fields.typed(PIN_AGAIN))) {
            fields.wrong(PIN_AGAIN, "pin.different");
        }
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, "signin/pin", fields);
        }
        locks.choose(user, SignedIn.of(request).session(), pin);
        return HttpResponse.seeOther(URI.create(SigninController.safe(fields.typed("till"))));
    }

    private boolean opened(HttpRequest<?> request, SignedIn signedIn, Fields fields) {
        if (signedIn.pinOpens() && !fields.typed(PIN).isEmpty()) {
            if (!locks.open(signedIn.held(), fields.typed(PIN))) {
                fields.wrong(PIN, signedIn.pinOpensAfterTry() ? "lock.pin.wrong" : "lock.pin.spent");
            }
            return !fields.anyWrong();
        }
        if (signedIn.pinOpens() && fields.typed("password").isEmpty()) {
            fields.wrong(PIN, "error.required");
            return false;
        }
        if (confirmation.password(request, signedIn.user(), fields)) {
            locks.open(signedIn.session());
        }
        return !fields.anyWrong();
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, SignedIn signedIn, Fields fields) {
        boolean pin = fields.anyWrong() ? signedIn.pinOpensAfterTry() : signedIn.pinOpens();
        return pages.page(
                request, status, "signin/locked", new LockPage(signedIn.user().name(), pin, fields));
    }
}
