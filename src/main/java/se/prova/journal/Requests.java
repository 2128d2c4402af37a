package se.prova.journal;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes one line for each request that was answered: which route, how it went and how long it took. Who asked is not
 * said, since the audit log knows; the number in the answer leads from one to the other.
 */
@Singleton
public final class Requests {

    private static final String BEGAN = "prova.began";
    private static final int REFUSED = 400;
    private static final long NANOS_PER_MS = 1_000_000;
    // Asked for all the time, and nothing to learn from while they are answered.
    private static final List<String> QUIET = List.of("/assets/", "/health");

    private final boolean all;

    /** @param all whether those that went well are written too; what was refused always is, so that its number is found */
    Requests(@Value("${prova.log.requests:true}") boolean all) {
        this.all = all;
    }

    public void began(HttpRequest<?> request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    public void answered(HttpRequest<?> request, int status, String incident) {
        Optional<UriMatchTemplate> route = route(request);
        if (status < REFUSED && (!all || route.filter(Requests::isQuiet).isPresent())) {
            return;
        }
        List<Field> fields = new ArrayList<>(List.of(
                Field.incident(incident), Field.method(request.getMethod()), Field.route(route), Field.status(status)));
        request.getAttribute(BEGAN, Long.class)
                .ifPresent(began -> fields.add(Field.ms((System.nanoTime() - began) / NANOS_PER_MS)));
        Journal.write(Event.REQUEST, fields.toArray(Field[]::new));
    }

    /** The same for one that may have been too broken to begin: then nobody else writes it. */
    public void refused(HttpRequest<?> request, int status, String incident) {
        if (request.getAttribute(BEGAN).isEmpty()) {
            answered(request, status, incident);
        }
    }

    private static boolean isQuiet(UriMatchTemplate route) {
        return QUIET.stream().anyMatch(route.toPathString()::startsWith);
    }

    /** What the request asks for, as the router has it. */
    public static Optional<UriMatchTemplate> route(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate());
    }
}
