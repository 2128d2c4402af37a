package se.prova.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.security.SecureRandom;
import java.util.Map;
import se.prova.db.RequestId;

/** Gives every request its number and every answer its security headers, errors and files included. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(HeaderFilter.ORDER)
class HeaderFilter {

    static final int ORDER = 100;

    private static final int NUMBER_CHARS = 10;
    // Without the letters and digits that are mistaken for each other when read aloud.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final SecureRandom random = new SecureRandom();

    @RequestFilter
    void number(HttpRequest<?> request) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < NUMBER_CHARS; i++) {
            number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        request.setAttribute(RequestId.ATTRIBUTE, number.toString());
    }

    @ResponseFilter
    void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
        put(response);
        response.getHeaders().set("X-Request-Id", RequestId.of(request));
    }

    /** Also for answers that no filter sees: those to requests too broken to be routed. */
    static void put(MutableHttpResponse<?> response) {
        HEADERS.forEach((name, value) -> response.getHeaders().set(name, value));
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
