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
import se.prova.access.User;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.StepUp;

/** The password once more, on the way to a page that sends, exports, signs or changes rights. */
@Controller(StepUp.PAGE)
@Produces(MediaType.TEXT_HTML)
class ConfirmController {

    private final Confirmation confirmation;
    private final SqlWebSessions sessions;
    private final Cookies cookies;
    private final Pages pages;

    ConfirmController(Confirmation confirmation, SqlWebSessions sessions, Cookies cookies, Pages pages) {
        this.confirmation = confirmation;
        this.sessions = sessions;
        this.cookies = cookies;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user, @QueryValue(defaultValue = "/") String till) {
        return pages.page(request, "signin/confirm", Fields.filled(Map.of("till", till)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, User user, Fields fields) {
        if (!confirmation.given(request, user, fields)) {
            return pages.page(request, HttpStatus.BAD_REQUEST, "signin/confirm", fields);
        }
        String token = sessions.confirm(user, cookies.session(request));
        return HttpResponse.seeOther(URI.create(SigninController.safe(fields.typed("till"))))
                .cookie(cookies.forSession(token));
    }
}
