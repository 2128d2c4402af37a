package se.prova.db;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;

/** The id of the request that is being answered, so that a log entry and an answer can be matched. */
public final class RequestId {

    public static final String ATTRIBUTE = "prova.request";

    private RequestId() {}

    /** The current request's id, empty outside a request. */
    public static String current() {
        return ServerRequestContext.currentRequest().map(RequestId::of).orElse("");
    }

    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse("");
    }
}
