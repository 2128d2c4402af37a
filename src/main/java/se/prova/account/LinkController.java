package se.prova.account;

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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.prova.account.AccountLink.Purpose;
import se.prova.account.SqlLinks.Open;
import se.prova.signin.Passwords;
import se.prova.signin.Patience;
import se.prova.signin.Patience.Name;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Source;

/** Where a one-time link leads: choosing a password, or letting go of a lost phone. Nobody is signed in yet. */
@Controller("/lank/{token}")
@Produces(MediaType.TEXT_HTML)
class LinkController {

    private final SqlLinks links;
    private final Passwords passwords;
    private final Patience patience;
    private final Pages pages;

    LinkController(SqlLinks links, Passwords passwords, Patience patience, Pages pages) {
        this.links = links;
        this.passwords = passwords;
        this.patience = patience;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String token) {
        return links.find(token)
                .<HttpResponse<?>>map(open -> page(request, HttpStatus.OK, open, token, Fields.empty()))
                .orElseGet(() -> spent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> use(HttpRequest<?> request, @PathVariable String token, Fields fields) {
        Optional<Open> found = links.find(token);
        if (found.isEmpty()) {
            return spent(request);
        }
        Open open = found.get();
        boolean done =
                open.link().purpose() == Purpose.PHONE ? forgetPhone(request, open, fields) : setPassword(open, fields);
        return done
                ? HttpResponse.seeOther(URI.create("/logga-in"))
                : page(request, HttpStatus.BAD_REQUEST, open, token, fields);
    }

    private boolean setPassword(Open open, Fields fields) {
        String password = AccountFields.password(fields);
        if (!fields.anyWrong()) {
            links.setPassword(open, passwords.hash(password));
        }
        return !fields.anyWrong();
    }

    private boolean forgetPhone(HttpRequest<?> request, Open open, Fields fields) {
        String password = fields.secret("password", 1, Passwords.CHARS_MAX);
        if (fields.anyWrong()) {
            return false;
        }
        List<Name> names = List.of(Name.account(open.account().username()), Name.address(Source.of(request)));
        Duration wait = patience.take(names);
        if (!wait.isZero()) {
            fields.wrong("password", "signin.wait.minutes", wait.toMinutes() + 1);
        } else if (passwords.matches(password, open.account().passwordHash())) {
            patience.right(names);
            links.forgetPhone(open);
        } else {
            fields.wrong("password", "confirm.wrong");
        }
        return !fields.anyWrong();
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, Open open, String token, Fields fields) {
        return pages.page(
                request,
                status,
                "account/link",
                new LinkPage(
                        open.account().name(),
                        open.account().username(),
                        open.link().purpose().name(),
                        "/lank/" + token,
                        fields));
    }

    private HttpResponse<?> spent(HttpRequest<?> request) {
        return pages.page(request, HttpStatus.NOT_FOUND, "account/spent", "");
    }
}
