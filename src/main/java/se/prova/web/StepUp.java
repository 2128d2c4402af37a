package se.prova.web;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Whether the visitor has given their password within the last minutes: asked before what binds them or lets data out.
 *
 * <p>{@code signin} puts the answer on the request; a room that needs it asks here, both for the page and for its form.
 */
public final class StepUp {

    /** The request attribute that tells; absent means no. */
    public static final String ATTRIBUTE = "prova.stepped-up";

    /** Where the password is given once more; {@code till} tells where to go on to. */
    public static final String PAGE = "/bekrafta";

    private StepUp() {}

    /** The page that asks for the password and then leads back to the page asked for. */
    static URI page(HttpRequest<?> request) {
        return URI.create(PAGE + "?till=" + URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8));
    }

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
