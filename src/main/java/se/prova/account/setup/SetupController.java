package se.prova.account.setup;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.prova.db.Ids;
import se.prova.signin.Passwords;
import se.prova.signin.Patience;
import se.prova.signin.Patience.Name;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** The page that makes the first account. It exists only until there is one. */
@Controller(SetupController.PATH)
@Produces(MediaType.TEXT_HTML)
class SetupController {

    static final String PATH = "/start";
    private static final List<Name> PATIENCE = List.of(Name.code("set-up"));
    private static final int CODE_CHARS_MAX = 40;

    private final SqlSetup setup;
    private final SetupCode code;
    private final Patience patience;
    private final Passwords passwords;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    SetupController(
            SqlSetup setup, SetupCode code, Patience patience, Passwords passwords, Pages pages, Ids ids, Clock clock) {
        this.setup = setup;
        this.code = code;
        this.patience = patience;
        this.passwords = passwords;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        checkOpen();
        return pages.page(request, "account/setup", Fields.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, Fields fields) {
        checkOpen();
        checkCode(fields);
        Optional<SetupForm> form = SetupForm.read(
                fields,
                ids,
                passwords,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Dates.today(clock).getYear());
        if (form.isEmpty()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, "account/setup", fields);
        }
        setup.store(form.get());
        return HttpResponse.seeOther(URI.create("/logga-in"));
    }

    private void checkOpen() {
        if (code.shown().isEmpty()) {
            throw Refused.hidden();
        }
    }

    private void checkCode(Fields fields) {
        String typed = fields.line("code", CODE_CHARS_MAX);
        Duration wait = patience.take(PATIENCE);
        if (!wait.isZero()) {
            fields.wrong("code", "setup.code.wait", wait.toSeconds() + 1);
        } else if (code.matches(typed)) {
            patience.right(PATIENCE);
        } else {
            fields.wrong("code", "setup.code.wrong");
        }
    }
}
