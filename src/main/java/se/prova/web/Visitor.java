package se.prova.web;

import io.micronaut.http.HttpRequest;

/**
 * Who a page is made for, as the shared frame of all pages needs it.
 *
 * @param name empty while nobody is signed in
 * @param title as under a signature, empty while nobody is signed in
 * @param csrf what a form must send back, bound to this visitor's session
 */
public record Visitor(String name, String title, String csrf) {

    /** The request attribute a visitor is kept under. */
    public static final String ATTRIBUTE = "prova.visitor";

    private static final Visitor NOBODY = new Visitor("", "", "");

    public static Visitor of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Visitor.class).orElse(NOBODY);
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }
}
