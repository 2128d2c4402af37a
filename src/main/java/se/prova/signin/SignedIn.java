package se.prova.signin;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import se.prova.access.User;

/**
 * A user with the session they come with.
 *
 * @param confirmed whether they gave their password within the last minutes
 */
record SignedIn(WebSession held, User user, Stage stage, Lock lock, boolean confirmed) {

    /** The request attribute it is kept under. */
    static final String ATTRIBUTE = "prova.session";

    /** How far somebody has come in signing in. */
    enum Stage {
        /** The password was right; the code from the app is missing. */
        CODE,
        /** The password was right; there is no second factor yet, and there must be one. */
        ENROL,
        OPEN
    }

    /** Who a request comes from, with their session. */
    static SignedIn of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, SignedIn.class).orElseThrow();
    }

    UUID session() {
        return held.id();
    }

    String csrf() {
        return held.csrf();
    }

    /** Whether they gave a second factor, and so have one to give. */
    boolean factor() {
        return held.factorAt() != null;
    }

    boolean hasPin() {
        return held.pinHash() != null;
    }

    /** Whether the short code opens it: on a sheet or turned around, while it was not wrong too often. */
    boolean pinOpens() {
        return pinFits(held.pinWrong());
    }

    /** The same after one more wrong try. */
    boolean pinOpensAfterTry() {
        return pinFits(held.pinWrong() + 1);
    }

    private boolean pinFits(int wrong) {
        return hasPin() && wrong < SqlLocks.WRONG_MAX && (held.sheet() != null || held.ownView() != null);
    }
}
