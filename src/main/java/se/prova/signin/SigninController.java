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
import java.util.Map;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.signin.FirstFactor.Shown;
import se.prova.signin.SignedIn.Stage;
import se.prova.signin.SqlWebSessions.Opened;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Visitor;

/** Signing in and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
class SigninController {

    static final String PATH = "/logga-in";
    static final String OUT = "/logga-ut";

    private final FirstFactor first;
    private final Accounts accounts;
    private final SqlWebSessions sessions;
    private final Cookies cookies;
    private final KnownDevices devices;
    private final Pages pages;

    SigninController(
            FirstFactor first,
            Accounts accounts,
            SqlWebSessions sessions,
            Cookies cookies,
            KnownDevices devices,
            Pages pages) {
        this.first = first;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.devices = devices;
        this.pages = pages;
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
        Shown shown = first.look(request, fields);
        if (shown.holder().isEmpty()) {
            HttpStatus status = shown.mustWait() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST;
            return pages.page(request, status, "signin/signin", fields);
        }
        User user = shown.holder().get();
        Opened opened = sessions.open(user, Browser.named(request), cookies.session(request));
        MutableHttpResponse<?> answer = HttpResponse.seeOther(URI.create(safe(fields.typed("till"))))
                .cookie(cookies.forSession(opened.token()));
        return opened.stage() == Stage.OPEN
                ? answer.cookie(
                        devices.cookie(request, accounts.find(user.account()).orElseThrow()))
                : answer;
    }

    /**
     * What the browser keeps of our pages is cleared, but not what it recorded and has not sent: an observation that is
     * not stored yet must survive. The page's script clears that part when nothing in it is left to send, and asks first
     * otherwise. Cookies are not cleared by the header, since that would reach every other service under the
     * municipality's name.
     */
    @Post(OUT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut(HttpRequest<?> request, User user) {
        sessions.close(user, cookies.session(request));
        return HttpResponse.seeOther(URI.create(PATH))
                .cookie(cookies.withoutSession())
                .header("Clear-Site-Data", "\"cache\"");
    }

    /** A path of ours to go on to, whatever was sent; another site's address becomes the start page. */
    static String safe(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? path : "/";
    }
}
