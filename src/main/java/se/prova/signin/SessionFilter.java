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
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.prova.access.User;
import se.prova.db.Keys;
import se.prova.signin.SqlSessions.SignedIn;
import se.prova.web.Refused;
import se.prova.web.StepUp;
import se.prova.web.Visitor;

/** Finds out who asks, and lets nobody unknown past the sign-in page: whatever is not named here needs a user. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(SessionFilter.ORDER)
class SessionFilter {

    static final int ORDER = 200;

    private static final Set<String> PUBLIC = Set.of(SigninController.PATH, SetupController.PATH, "/health");
    private static final String ASSETS = "/assets/";
    private static final Set<String> WITH_FORM = Set.of(SigninController.PATH, SetupController.PATH);
    private static final String NEW_FORM_COOKIE = "prova.form-cookie";
    private static final int TOKEN_BYTES = 32;

    private final SqlSessions sessions;
    private final Cookies cookies;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    SessionFilter(SqlSessions sessions, Cookies cookies, Keys keys) {
        this.sessions = sessions;
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
        String token = Cookies.session(request);
        Optional<SignedIn> found = token.isEmpty() ? Optional.empty() : sessions.find(token);
        found.ifPresent(signedIn -> {
            User user = signedIn.user();
            request.setAttribute(UserBinder.ATTRIBUTE, user);
            request.setAttribute(StepUp.ATTRIBUTE, signedIn.confirmed());
            request.setAttribute(Visitor.ATTRIBUTE, new Visitor(user.name(), user.title(), signedIn.csrf()));
        });
        if (found.isEmpty() && WITH_FORM.contains(request.getPath())) {
            request.setAttribute(Visitor.ATTRIBUTE, new Visitor("", "", formToken(request)));
        }
        return found.isPresent() || PUBLIC.contains(request.getPath()) ? null : turnAway(request);
    }

    @ResponseFilter
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(NEW_FORM_COOKIE, String.class).ifPresent(token -> response.cookie(cookies.forForm(token)));
    }

    private static HttpResponse<?> turnAway(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/")) {
            throw Refused.unknown();
        }
        String back = request.getMethod() == HttpMethod.GET ? request.getUri().toString() : "/";
        return HttpResponse.seeOther(
                URI.create(SigninController.PATH + "?till=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }

    // Before sign-in there is no session to bind a form to; so it is bound to a random cookie, through a key.
    private String formToken(HttpRequest<?> request) {
        String cookie = Cookies.form(request);
        if (cookie.isEmpty()) {
            byte[] bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            request.setAttribute(NEW_FORM_COOKIE, cookie);
        }
        return HexFormat.of().formatHex(keys.derived("form:" + cookie));
    }
}
