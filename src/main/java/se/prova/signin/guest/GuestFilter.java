package se.prova.signin.guest;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.prova.web.Refused;
import se.prova.web.Visitor;

/**
 * Finds out whose own page is open, and lets nobody past the page that asks for the code.
 *
 * <p>It runs between the filter that finds who is signed in, which passes these pages over, and the one that reads forms.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(GuestFilter.ORDER)
public class GuestFilter {

    /** The page that asks for the code; all the others lie under it. */
    public static final String PATH = "/min";

    static final int ORDER = 250;

    private final SqlGuests guests;
    private final GuestCookie cookie;

    GuestFilter(SqlGuests guests, GuestCookie cookie) {
        this.guests = guests;
        this.cookie = cookie;
    }

    /** Whether a path belongs to the participants' own pages, where nobody is signed in. */
    public static boolean under(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        String path = request.getPath();
        // On a device that many use, the page that asks for a code asks whoever comes.
        if (!under(path) || path.equals(PATH)) {
            return null;
        }
        String token = cookie.of(request);
        Optional<SqlGuests.Open> open = token.isEmpty() ? Optional.empty() : guests.find(token);
        if (open.isEmpty() && request.getMethod() != HttpMethod.GET) {
            throw Refused.over();
        }
        if (open.isEmpty()) {
            return HttpResponse.seeOther(URI.create(PATH));
        }
        request.setAttribute(GuestBinder.ATTRIBUTE, open.get().guest());
        request.setAttribute(Visitor.ATTRIBUTE, Visitor.unknown(open.get().csrf()));
        return null;
    }
}
