package se.prova.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.util.Map;
import se.prova.db.RequestId;
import se.prova.journal.Requests;

/**
 * Tells every error in plain words, with the number of the request and never with what a program said about it.
 *
 * <p>The framework hands all its own errors here with their status: unknown page, wrong method, unreadable JSON.
 */
@Singleton
class ErrorController implements ErrorResponseProcessor<byte[]> {

    private static final Map<Integer, String> KEYS = Map.of(
            401, "error.unknown",
            403, "error.foreign",
            404, "error.hidden",
            405, "error.method",
            406, "error.format",
            408, "error.slow",
            413, "error.large",
            414, "error.large",
            415, "error.format");

    private final Pages pages;
    private final ObjectMapper json;
    private final Requests requests;

    ErrorController(Pages pages, ObjectMapper json, Requests requests) {
        this.pages = pages;
        this.json = json;
        this.requests = requests;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        HttpStatus status = status(context, base);
        String key = KEYS.getOrDefault(status.getCode(), status.getCode() < 500 ? "error.unreadable" : "error.failed");
        MutableHttpResponse<byte[]> told = tell(context.getRequest(), status, key);
        // Which methods a page does take is the one thing of the framework's answer worth keeping.
        base.getHeaders().getAll(HttpHeaders.ALLOW).forEach(allowed -> told.header(HttpHeaders.ALLOW, allowed));
        // Requests too broken to be routed pass no filter.
        String incident = RequestId.of(context.getRequest());
        told.getHeaders().set(NumberFilter.NUMBER, incident);
        requests.refused(context.getRequest(), status.getCode(), incident);
        return told;
    }

    private static HttpStatus status(ErrorContext context, MutableHttpResponse<?> base) {
        Throwable broken = context.getRequest() instanceof NettyHttpRequest<?> request
                ? request.getNativeRequest().decoderResult().cause()
                : null;
        return switch (broken) {
            case TooLongHttpHeaderException _ -> HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            case TooLongHttpLineException _ -> HttpStatus.REQUEST_URI_TOO_LONG;
            case null, default -> base.status();
        };
    }

    MutableHttpResponse<byte[]> tell(HttpRequest<?> request, HttpStatus status, String key, Object... arguments) {
        String incident = RequestId.give(request);
        View view = pages.view(request);
        Problem problem = new Problem(
                "about:blank",
                view.text("error.title." + (status.getCode() < 500 ? "ours" : "failed")),
                status.getCode(),
                view.text(key, arguments),
                key,
                incident);
        return isApi(request) ? problem(status, problem) : pages.page(request, status, "layout/error", problem);
    }

    static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }

    private MutableHttpResponse<byte[]> problem(HttpStatus status, Problem problem) {
        try {
            return HttpResponse.status(status)
                    .body(json.writeValueAsBytes(problem))
                    .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is plain text", e);
        }
    }
}
