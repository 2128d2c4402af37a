package se.prova.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import se.prova.wire.Limits;

/**
 * Reads every form, and lets no change through that does not come from a page of ours.
 *
 * <p>A form proves it with a hidden field, a script under {@code /api} with a header; no other site can know the value.
 * That the browser says where a request comes from is checked besides.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FormFilter.ORDER)
class FormFilter {

    static final int ORDER = 300;
    static final String CSRF_HEADER = "X-Prova-CSRF";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final Pattern UPLOADS = Pattern.compile("/bedomningar/[^/]{1,40}/papper/[^/]{1,40}|/kontrollera");

    private final Limits limits;

    FormFilter(Limits limits) {
        this.limits = limits;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        if (Multipart.withoutBoundary(request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, ""))) {
            throw Refused.unreadable();
        }
        if (READING.contains(request.getMethod())) {
            return;
        }
        if (isUpload(request)) {
            String type = request.getContentType().map(MediaType::toString).orElse("");
            request.setAttribute(Fields.ATTRIBUTE, Multipart.parse(body(request), type));
        } else if (isForm(request)) {
            request.setAttribute(Fields.ATTRIBUTE, Forms.parse(body(request)));
        }
        if (!sameSite(request.getHeaders()) || !sameToken(request)) {
            throw Refused.foreign();
        }
        byte[] json = isJson(request) ? body(request) : new byte[0];
        if (json.length > 0) {
            Json.check(json, limits);
        }
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .map(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                .orElse(false);
    }

    private static boolean isJson(HttpRequest<?> request) {
        return request.getContentType()
                .map(type -> type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json"))
                .orElse(false);
    }

    /** The only addresses that take a file. */
    private static boolean isUpload(HttpRequest<?> request) {
        return UPLOADS.matcher(request.getPath()).matches()
                && request.getContentType()
                        .map(type -> type.matches(MediaType.MULTIPART_FORM_DATA_TYPE))
                        .orElse(false);
    }

    private static boolean sameToken(HttpRequest<?> request) {
        String expected = Visitor.of(request).csrf();
        String sent = isForm(request) || isUpload(request)
                ? Fields.of(request).typed(Fields.CSRF)
                : request.getHeaders().get(CSRF_HEADER, String.class).orElse("");
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    // A page without referrer sends the origin "null", so that word says nothing either way.
    private static boolean sameSite(HttpHeaders headers) {
        String site = headers.get("Sec-Fetch-Site", String.class).orElse("");
        if (!site.isEmpty()) {
            return OURS.contains(site);
        }
        String origin = headers.get(HttpHeaders.ORIGIN, String.class).orElse("null");
        String host = headers.get(HttpHeaders.HOST, String.class).orElse("");
        return "null".equals(origin) || origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private byte[] body(HttpRequest<?> request) {
        ServerHttpRequest<?> server = (ServerHttpRequest<?>) request;
        try (CloseableByteBody copy = server.byteBody().split(SplitBackpressureMode.FASTEST);
                CloseableAvailableByteBody whole =
                        copy.buffer().get(limits.bodyWithin().toMillis(), TimeUnit.MILLISECONDS)) {
            return whole.toByteArray();
        } catch (TimeoutException e) {
            throw Refused.slow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.slow();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw Refused.unreadable();
        }
    }
}
