package se.prova.web;

import io.micronaut.http.HttpRequest;
import java.util.List;

/**
 * Who a page is made for, as the shared frame of all pages needs it.
 *
 * @param name empty while nobody is signed in
 * @param title as under a signature, empty while nobody is signed in
 * @param csrf what a form must send back, bound to this visitor's session
 * @param code whether the password once more comes with a code from an app
 * @param pin whether this browser has a short code for its lock
 * @param menu the entries this visitor may open
 */
public record Visitor(String name, String title, String csrf, boolean code, boolean pin, List<Entry> menu) {

    /**
     * An entry of the main menu.
     *
     * @param key of its text
     */
    public record Entry(String key, String address) {}

    /** The request attribute a visitor is kept under. */
    public static final String ATTRIBUTE = "prova.visitor";

    private static final Visitor NOBODY = unknown("");

    public static Visitor of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Visitor.class).orElse(NOBODY);
    }

    /** Somebody who has not signed in, or not all the way, and what their form must send back. */
    public static Visitor unknown(String csrf) {
        return new Visitor("", "", csrf, false, false, List.of());
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }
}
