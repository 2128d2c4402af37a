package se.prova.signin;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.prova.web.Refused;

/**
 * What a signed-in browser may ask for while it is locked, and which pages lock it.
 *
 * <p>What a device recorded may still be sent: it goes one way only, and holding it back would risk losing it.
 */
@Singleton
class LockedDoor {

    private static final String SYNC = "/api/sync";
    private static final Set<String> ALWAYS = Set.of(LockController.PAGE, LockController.OPEN, SYNC);
    // The sheet and its end: where the short code is enough, since somebody stands beside a participant.
    private static final Pattern SHEET = Pattern.compile("/bedomningar/[0-9a-f-]{36}/pass/[0-9a-f-]{36}(/avsluta)?");
    private static final Pattern OWN_VIEW = Pattern.compile("/bedomningar/[0-9a-f-]{36}/pass/[0-9a-f-]{36}/egen");

    private final SqlLocks locks;

    LockedDoor(SqlLocks locks) {
        this.locks = locks;
    }

    /** An answer instead of the one asked for, or null if the request may go on. */
    @Nullable
    HttpResponse<?> stop(HttpRequest<?> request, SignedIn signedIn) {
        String path = request.getPath();
        WebSession session = signedIn.held();
        if (signedIn.lock() != Lock.NONE) {
            boolean stays = path.equals(session.ownView()) && request.getMethod() == HttpMethod.GET;
            boolean out = path.equals(SigninController.OUT) && signedIn.lock() == Lock.IDLE;
            return ALWAYS.contains(path) || stays || out ? null : turnAway(request);
        }
        if (request.getMethod() != HttpMethod.GET || path.startsWith("/api/")) {
            return null;
        }
        if (!isOwnView(path) && !path.equals(LockController.CHOOSE)) {
            locks.sheet(session, SHEET.matcher(path).matches() ? path : null);
        }
        return null;
    }

    /**
     * Turns the device around once the participant's page is there to be shown; without a short code there is no way
     * back, so one is chosen first.
     *
     * @return the answer to give
     */
    MutableHttpResponse<?> turn(HttpRequest<?> request, SignedIn signedIn, MutableHttpResponse<?> answer) {
        String path = request.getPath();
        boolean turns = isOwnView(path) && signedIn.lock() == Lock.NONE && answer.code() == HttpStatus.OK.getCode();
        if (turns && !signedIn.hasPin()) {
            return HttpResponse.seeOther(to(LockController.CHOOSE, path));
        }
        if (turns) {
            locks.turn(signedIn.held(), path);
        }
        return answer;
    }

    /** Whether a page is made for the participant and names nobody who is signed in. */
    static boolean isOwnView(String path) {
        return OWN_VIEW.matcher(path).matches();
    }

    private static HttpResponse<?> turnAway(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET || request.getPath().startsWith("/api/")) {
            throw Refused.locked();
        }
        return HttpResponse.seeOther(to(LockController.PAGE, request.getUri().toString()));
    }

    private static URI to(String page, String back) {
        return URI.create(page + "?till=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
