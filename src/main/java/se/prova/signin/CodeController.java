package se.prova.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Map;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.signin.factor.SqlFactors;
import se.prova.signin.factor.SvgCode;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** The second step of signing in: the code from the app, and before the first time, putting the secret into the app. */
@Controller
@Produces(MediaType.TEXT_HTML)
class CodeController {

    static final String CODE = "/logga-in/kod";
    static final String ENROL = "/konto/tvasteg";

    private final Accounts accounts;
    private final SqlFactors factors;
    private final Confirmation confirmation;
    private final SqlWebSessions sessions;
    private final KnownDevices devices;
    private final Cookies cookies;
    private final Pages pages;

    CodeController(
            Accounts accounts,
            SqlFactors factors,
            Confirmation confirmation,
            SqlWebSessions sessions,
            KnownDevices devices,
            Cookies cookies,
            Pages pages) {
        this.accounts = accounts;
        this.factors = factors;
        this.confirmation = confirmation;
        this.sessions = sessions;
        this.devices = devices;
        this.cookies = cookies;
        this.pages = pages;
    }

    @Get(CODE)
    HttpResponse<?> code(HttpRequest<?> request, User user, @QueryValue(defaultValue = "/") String till) {
        return pages.page(request, "signin/code", Fields.filled(Map.of("till", till)));
    }

    @Post(CODE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> check(HttpRequest<?> request, User user, Fields fields) {
        return confirmation.code(request, user, fields)
                ? open(request, user, fields)
                : pages.page(request, HttpStatus.BAD_REQUEST, "signin/code", fields);
    }

    @Get(ENROL)
    HttpResponse<?> enrolment(HttpRequest<?> request, User user, @QueryValue(defaultValue = "/") String till) {
        return pages.page(request, "signin/enrol", enrolment(request, user, Fields.filled(Map.of("till", till))));
    }

    @Post(ENROL)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enrol(HttpRequest<?> request, User user, Fields fields) {
        if (factors.enrolled(user.account())) {
            throw Refused.hidden();
        }
        return confirmation.firstCode(request, user, fields)
                ? open(request, user, fields)
                : pages.page(request, HttpStatus.BAD_REQUEST, "signin/enrol", enrolment(request, user, fields));
    }

    private Enrolment enrolment(HttpRequest<?> request, User user, Fields fields) {
        if (factors.enrolled(user.account())) {
            throw Refused.hidden();
        }
        Account account = accounts.find(user.account()).orElseThrow();
        String secret = factors.secret(account.id());
        String picture =
                SvgCode.of(account.username(), secret, pages.view(request).text("enrol.picture"));
        return new Enrolment(fields, picture, secret.replaceAll("(.{4})(?=.)", "$1 "));
    }

    private HttpResponse<?> open(HttpRequest<?> request, User user, Fields fields) {
        String token = sessions.factorGiven(user, cookies.session(request));
        return HttpResponse.seeOther(URI.create(SigninController.safe(fields.typed("till"))))
                .cookie(cookies.forSession(token))
                .cookie(devices.cookie(request, accounts.find(user.account()).orElseThrow()));
    }
}
