package se.prova.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;

/** The two cookies: who is signed in, and for somebody who is not, what their form must match. */
@Singleton
class Cookies {

    private static final String SESSION = "prova";
    private static final String FORM = "prova-form";

    private final SessionConfig config;

    Cookies(SessionConfig config) {
        this.config = config;
    }

    static String session(HttpRequest<?> request) {
        return value(request, SESSION);
    }

    static String form(HttpRequest<?> request) {
        return value(request, FORM);
    }

    Cookie forSession(String token) {
        return cookie(SESSION, token);
    }

    Cookie forForm(String token) {
        return cookie(FORM, token);
    }

    Cookie withoutSession() {
        return cookie(SESSION, "").maxAge(0);
    }

    private Cookie cookie(String name, String value) {
        return Cookie.of(name, value)
                .httpOnly(true)
                .secure(config.secure())
                .sameSite(SameSite.Lax)
                .path("/");
    }

    private static String value(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue).orElse("");
    }
}
