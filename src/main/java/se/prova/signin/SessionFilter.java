package se.prova.signin;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.prova.access.User;
import se.prova.db.Keys;
import se.prova.signin.guest.GuestFilter;
import se.prova.web.Refused;
import se.prova.web.StepUp;
import se.prova.web.Visitor;

/**
 * Finds out who asks, and lets nobody unknown past the sign-in page: whatever is not named here needs a user. On the
 * participants' own pages nobody is signed in, whoever holds the device.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(SessionFilter.ORDER)
class SessionFilter {

    static final int ORDER = 200;

    /** Where the first account is made. */
    static final String FIRST = "/start";

    private static final Set<String> PUBLIC = Set.of(SigninController.PATH, FIRST, "/health");
    private static final String LINKS = "/lank/";
    private static final String ASSETS = "/assets/";
    private static final Set<String> WITH_FORM = Set.of(SigninController.PATH, FIRST);
    private static final String NEW_FORM_COOKIE = "prova.form-cookie";

    private final SqlWebSessions sessions;
    private final LockedDoor door;
    private final Cookies cookies;
    private final Keys keys;

    SessionFilter(SqlWebSessions sessions, LockedDoor door, Cookies cookies, Keys keys) {
        this.sessions = sessions;
        this.door = door;
        this.cookies = cookies;
        this.keys = keys;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        if (request.getPath().startsWith(ASSETS)) {
            return null;
        }
        if (GuestFilter.under(request.getPath())) {
            request.setAttribute(Visitor.ATTRIBUTE, Visitor.unknown(formToken(request)));
            return null;
        }
        String token = cookies.session(request);
        Optional<SignedIn> found = token.isEmpty() ? Optional.empty() : sessions.find(token);
        if (found.isPresent()) {
            return admit(request, found.get());
        }
        if (WITH_FORM.contains(request.getPath()) || request.getPath().startsWith(LINKS)) {
            request.setAttribute(Visitor.ATTRIBUTE, Visitor.unknown(formToken(request)));
        }
        return isPublic(request.getPath()) ? null : turnAway(request, SigninController.PATH);
    }

    private static boolean isPublic(String path) {
        return PUBLIC.contains(path) || path.startsWith(LINKS);
    }

    private @Nullable HttpResponse<?> admit(HttpRequest<?> request, SignedIn signedIn) {
        String path = request.getPath();
        return switch (signedIn.stage()) {
            case OPEN -> open(request, signedIn, path);
            case CODE -> halfway(request, signedIn, path, CodeController.CODE);
            case ENROL -> halfway(request, signedIn, path, CodeController.ENROL);
        };
    }

    private @Nullable HttpResponse<?> open(HttpRequest<?> request, SignedIn signedIn, String path) {
        User user = signedIn.user();
        boolean bare = signedIn.lock() != Lock.NONE || LockedDoor.isOwnView(path);
        request.setAttribute(UserBinder.ATTRIBUTE, user);
        request.setAttribute(SignedIn.ATTRIBUTE, signedIn);
        request.setAttribute(StepUp.ATTRIBUTE, signedIn.confirmed());
        request.setAttribute(
                Visitor.ATTRIBUTE,
                bare
                        ? Visitor.unknown(signedIn.csrf())
                        : new Visitor(
                                user.name(),
                                user.title(),
                                signedIn.csrf(),
                                signedIn.factor(),
                                signedIn.hasPin(),
                                Menu.of(user)));
        return door.stop(request, signedIn);
    }

    // Whoever has given the password only is a stranger everywhere but on the page that asks for the rest.
    private static @Nullable HttpResponse<?> halfway(
            HttpRequest<?> request, SignedIn signedIn, String path, String asks) {
        request.setAttribute(Visitor.ATTRIBUTE, Visitor.unknown(signedIn.csrf()));
        if (path.equals(asks) || path.equals(SigninController.OUT)) {
            request.setAttribute(UserBinder.ATTRIBUTE, signedIn.user());
            return null;
        }
        return isPublic(path) ? null : turnAway(request, asks);
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    MutableHttpResponse<?> keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(NEW_FORM_COOKIE, String.class).ifPresent(token -> response.cookie(cookies.forForm(token)));
        return request.getAttribute(SignedIn.ATTRIBUTE, SignedIn.class)
                .<MutableHttpResponse<?>>map(signedIn -> door.turn(request, signedIn, response))
                .orElse(response);
    }

    private static HttpResponse<?> turnAway(HttpRequest<?> request, String where) {
        if (request.getPath().startsWith("/api/")) {
            throw Refused.unknown();
        }
        String asked = request.getUri().toString();
        boolean again = request.getMethod() != HttpMethod.GET || asked.startsWith(CodeController.CODE);
        String back = again ? "/" : asked;
        return HttpResponse.seeOther(URI.create(where + "?till=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }

    // Before sign-in there is no session to bind a form to; so it is bound to a random cookie, through a key.
    private String formToken(HttpRequest<?> request) {
        String cookie = cookies.form(request);
        if (cookie.isEmpty()) {
            cookie = Tokens.fresh();
            request.setAttribute(NEW_FORM_COOKIE, cookie);
        }
        return HexFormat.of().formatHex(keys.derived("form:" + cookie));
    }
}
