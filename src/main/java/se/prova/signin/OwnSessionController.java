package se.prova.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.UUID;
import se.prova.access.User;

/** Ending one's own sessions in other browsers: a tablet left behind, a computer at another desk. */
@Controller("/konto/inloggningar")
@Produces(MediaType.TEXT_HTML)
class OwnSessionController {

    private static final URI BACK = URI.create("/konto");

    private final SqlOwnSessions sessions;

    OwnSessionController(SqlOwnSessions sessions) {
        this.sessions = sessions;
    }

    @Post("/en/{session}/avsluta")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, User user, @PathVariable UUID session) {
        sessions.revoke(user, session);
        return HttpResponse.seeOther(BACK);
    }

    @Post("/andra/avsluta")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> endOthers(HttpRequest<?> request, User user) {
        sessions.revokeOthers(user, SignedIn.of(request).session());
        return HttpResponse.seeOther(BACK);
    }
}
