package se.prova.db;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.security.SecureRandom;

/** The id of the request that is being answered, so that a log entry and an answer can be matched. */
public final class RequestId {

    public static final String ATTRIBUTE = "prova.request";

    private static final int CHARS = 10;
    // Without the letters and digits that are mistaken for each other when read aloud.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** The current request's id, empty outside a request. */
    public static String current() {
        return ServerRequestContext.currentRequest().map(RequestId::of).orElse("");
    }

    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse("");
    }

    /** The request's id, given now if it has none: one too broken to be routed passes no filter. */
    public static String give(HttpRequest<?> request) {
        String known = of(request);
        if (!known.isEmpty()) {
            return known;
        }
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < CHARS; i++) {
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        request.setAttribute(ATTRIBUTE, made.toString());
        return made.toString();
    }
}
