package se.prova.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The three cookies: who is signed in; what the form of somebody who is not must match; which browser is known. */
@Singleton
class Cookies {

    private static final String SESSION = "prova";
    private static final String FORM = "prova-form";
    private static final String DEVICE = "prova-device";
    // A browser keeps such a cookie only if it came over TLS from this very host, so that no other may set it.
    private static final String HOST_ONLY = "__Host-";
    private static final Duration DEVICE_FOR = Duration.ofDays(90);

    private final SessionConfig config;

    Cookies(SessionConfig config) {
        this.config = config;
    }

    String session(HttpRequest<?> request) {
        return value(request, SESSION);
    }

    String form(HttpRequest<?> request) {
        return value(request, FORM);
    }

    Cookie forSession(String token) {
        return cookie(SESSION, token);
    }

    Cookie forForm(String token) {
        return cookie(FORM, token);
    }

    String device(HttpRequest<?> request) {
        return value(request, DEVICE);
    }

    Cookie forDevice(String value) {
        return cookie(DEVICE, value).maxAge(DEVICE_FOR);
    }

    Cookie withoutSession() {
        return cookie(SESSION, "").maxAge(0);
    }

    private String named(String name) {
        return config.secure() ? HOST_ONLY + name : name;
    }

    private Cookie cookie(String name, String value) {
        return Cookie.of(named(name), value)
                .httpOnly(true)
                .secure(config.secure())
                .sameSite(SameSite.Lax)
                .path("/");
    }

    private String value(HttpRequest<?> request, String name) {
        return request.getCookies()
                .findCookie(named(name))
                .map(Cookie::getValue)
                .orElse("");
    }
}
