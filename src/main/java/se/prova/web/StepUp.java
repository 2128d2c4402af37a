package se.prova.web;

import io.micronaut.http.HttpRequest;

/**
 * Whether the visitor has given their password within the last minutes: asked before what binds them or lets data out.
 *
 * <p>{@code signin} puts the answer on the request; a room that needs it asks here, both for the page and for its form.
 */
public final class StepUp {

    /** The request attribute that tells; absent means no. */
    public static final String ATTRIBUTE = "prova.stepped-up";

    private StepUp() {}

    /**
     * Lets the request go on.
     *
     * @throws Refused if the password is to be given once more; a page then leads to where it is asked for
     */
    public static void require(HttpRequest<?> request) {
        if (!request.getAttribute(ATTRIBUTE, Boolean.class).orElse(false)) {
            throw Refused.unconfirmed();
        }
    }
}
