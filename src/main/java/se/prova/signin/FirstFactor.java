package se.prova.signin;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import se.prova.access.User;
import se.prova.web.Fields;

/**
 * Who somebody is, after the first thing they have shown.
 *
 * <p>Today that is a name and a password. A municipality's own sign-in would be another: what comes after, the second
 * factor and the session, neither knows nor asks which.
 */
interface FirstFactor {

    /**
     * What came of it.
     *
     * @param holder whose account was shown to be theirs; empty if none was, and then what to tell stands in the fields
     * @param mustWait whether it was not even looked at, since there were too many tries
     */
    record Shown(Optional<User> holder, boolean mustWait) {}

    Shown look(HttpRequest<?> request, Fields fields);
}
