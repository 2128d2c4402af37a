package se.prova.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** Makes pages. A template has two parameters: {@code View view} and its own {@code page}. */
public interface Pages {

    /** The page {@code templates/pages/<template>.jte} filled with its content. */
    default MutableHttpResponse<byte[]> page(HttpRequest<?> request, String template, Object content) {
        return page(request, HttpStatus.OK, template, content);
    }

    /** The same with another status, for example 400 when a form is shown again. */
    MutableHttpResponse<byte[]> page(HttpRequest<?> request, HttpStatus status, String template, Object content);

    /** The frame of a page for this request. */
    View view(HttpRequest<?> request);
}
