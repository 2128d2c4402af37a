package se.prova.signin.guest;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;

/** The cookie of an open visit. It is gone with the browser, and is no other's: not that of a sign-in. */
@Singleton
public class GuestCookie {

    private static final String NAME = "prova-min";

    private final boolean secure;

    GuestCookie(@Value("${prova.session.secure:false}") boolean secure) {
        this.secure = secure;
    }

    /** Its value; empty if there is none. */
    public String of(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).orElse("");
    }

    public Cookie with(String token) {
        return Cookie.of(name(), token)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Strict)
                .path("/");
    }

    public Cookie gone() {
        return with("").maxAge(0);
    }

    private String name() {
        return secure ? "__Host-" + NAME : NAME;
    }
}
