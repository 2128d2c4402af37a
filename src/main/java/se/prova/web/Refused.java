package se.prova.web;

import io.micronaut.http.HttpStatus;
import java.util.List;

/**
 * An answer that stops a request: what was asked for is not done, and the visitor is told in one sentence.
 *
 * <p>It carries the key of the sentence and never the sentence, so that it can be said in the visitor's language.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String UNCONFIRMED = "error.unconfirmed";

    private final HttpStatus status;
    private final String key;
    private final transient List<Object> arguments;

    private Refused(HttpStatus status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** 404: it is not there, or this visitor may not know that it is. The two look alike. */
    public static Refused hidden() {
        return new Refused(HttpStatus.NOT_FOUND, "error.hidden");
    }

    /** 401: nobody is signed in, and the asker is a program and not a page. */
    public static Refused unknown() {
        return new Refused(HttpStatus.UNAUTHORIZED, "error.unknown");
    }

    /** 403: the form does not come from a page of ours. */
    public static Refused foreign() {
        return new Refused(HttpStatus.FORBIDDEN, "error.foreign");
    }

    /** 403: the visitor came to the proxy without TLS. */
    public static Refused plain() {
        return new Refused(HttpStatus.FORBIDDEN, "error.plain");
    }

    /** 403: the password is to be given once more first. */
    public static Refused unconfirmed() {
        return new Refused(HttpStatus.FORBIDDEN, UNCONFIRMED);
    }

    /** 403: the screen is locked, and nothing was done. */
    public static Refused locked() {
        return new Refused(HttpStatus.FORBIDDEN, "error.locked");
    }

    /** 403: a participant's own page has shut meanwhile, and nothing was kept. */
    public static Refused over() {
        return new Refused(HttpStatus.FORBIDDEN, "error.over");
    }

    /** 400: what was sent cannot be read at all. */
    public static Refused unreadable() {
        return new Refused(HttpStatus.BAD_REQUEST, "error.unreadable");
    }

    /** 408: what was sent did not arrive in time. */
    public static Refused slow() {
        return new Refused(HttpStatus.REQUEST_TIMEOUT, "error.slow");
    }

    /** 412: somebody else changed it since the visitor's page was made. */
    public static Refused stale() {
        return new Refused(HttpStatus.PRECONDITION_FAILED, "error.stale");
    }

    /** 428: a change was sent without saying which revision it builds on. */
    public static Refused withoutRevision() {
        return new Refused(HttpStatus.PRECONDITION_REQUIRED, "error.revision");
    }

    /** 409: the domain says no. The key names one sentence, for example {@code statement.refused.unanswered}. */
    public static Refused because(String key, Object... arguments) {
        return new Refused(HttpStatus.CONFLICT, key, arguments);
    }

    boolean isUnconfirmed() {
        return key.equals(UNCONFIRMED);
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
