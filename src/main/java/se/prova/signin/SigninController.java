package se.prova.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.signin.Patience.Name;
import se.prova.signin.SqlSessions.Opened;
import se.prova.signin.SqlSessions.Stage;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Visitor;

/** Signing in and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
class SigninController {

    static final String PATH = "/logga-in";
    static final String OUT = "/logga-ut";
    static final int USERNAME_CHARS_MAX = 80;

    private static final long SECONDS_MAX = 90;

    private final Accounts accounts;
    private final SqlSessions sessions;
    private final Cookies cookies;
    private final Passwords passwords;
    private final KnownDevices devices;
    private final Patience patience;
    private final Pages pages;
    private final Clock clock;

    SigninController(
            Accounts accounts,
            SqlSessions sessions,
            Cookies cookies,
            Passwords passwords,
            KnownDevices devices,
            Patience patience,
            Pages pages,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.passwords = passwords;
        this.devices = devices;
        this.patience = patience;
        this.pages = pages;
        this.clock = clock;
    }

    @Get(PATH)
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "/") String till) {
        if (accounts.none()) {
            return HttpResponse.seeOther(URI.create(SessionFilter.FIRST));
        }
        return Visitor.of(request).signedIn()
                ? HttpResponse.seeOther(URI.create("/"))
                : pages.page(request, "signin/signin", Fields.filled(Map.of("till", till)));
    }

    @Post(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, Fields fields) {
        String username = fields.line("username", USERNAME_CHARS_MAX).toLowerCase(Locale.ROOT);
        String password = fields.secret("password", 1, Passwords.CHARS_MAX);
        Optional<Account> account = accounts.byUsername(username);
        List<Name> names = devices.names(request, username, account);
        Duration wait = fields.anyWrong() ? Duration.ZERO : patience.take(names);
        if (!wait.isZero()) {
            mustWait(fields, "password", wait);
            return pages.page(request, HttpStatus.TOO_MANY_REQUESTS, "signin/signin", fields);
        }
        Optional<User> user = fields.anyWrong() ? Optional.empty() : check(account, password);
        if (user.isEmpty()) {
            fields.wrong("password", "signin.wrong");
            return pages.page(request, HttpStatus.BAD_REQUEST, "signin/signin", fields);
        }
        patience.right(names);
        Opened opened = sessions.open(user.get(), Browser.named(request), cookies.session(request));
        MutableHttpResponse<?> answer = HttpResponse.seeOther(URI.create(safe(fields.typed("till"))))
                .cookie(cookies.forSession(opened.token()));
        return opened.stage() == Stage.OPEN ? answer.cookie(devices.cookie(request, account.orElseThrow())) : answer;
    }

    /**
     * What the browser keeps is cleared, but not what it recorded and has not sent: an observation that is not stored
     * yet must survive. The page's script clears that part when nothing in it is left to send, and asks first otherwise.
     */
    @Post(OUT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut(HttpRequest<?> request, User user) {
        sessions.close(user, cookies.session(request));
        return HttpResponse.seeOther(URI.create(PATH))
                .cookie(cookies.withoutSession())
                .header("Clear-Site-Data", "\"cache\", \"cookies\"");
    }

    // An unknown name costs as much time as a known one: a password is compared, and a line is written to the log.
    private Optional<User> check(Optional<Account> account, String password) {
        boolean right = account.map(known -> passwords.matches(password, known.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        Optional<User> user =
                account.filter(_ -> right).flatMap(known -> accounts.user(known.id(), Dates.today(clock)));
        if (user.isEmpty()) {
            sessions.refuse(account);
        }
        return user;
    }

    /** Notes at a field how long to wait. */
    static void mustWait(Fields fields, String name, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        if (seconds > SECONDS_MAX) {
            fields.wrong(name, "signin.wait.minutes", wait.toMinutes() + 1);
        } else {
            fields.wrong(name, "signin.wait", seconds);
        }
    }

    /** A path of ours to go on to, whatever was sent; another site's address becomes the start page. */
    static String safe(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? path : "/";
    }
}
