package se.prova.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.prova.db.RequestId;

/** Which exception becomes which answer. */
@Factory
class ErrorConfig {

    private static final Logger LOG = LoggerFactory.getLogger("se.prova");
    private static final int FRAMES_MAX = 30;
    private static final int CAUSES_MAX = 5;

    @Singleton
    ExceptionHandler<Refused, HttpResponse<?>> refused(ErrorController errors) {
        return (request, refused) ->
                refused.isUnconfirmed() && request.getMethod() == HttpMethod.GET && !ErrorController.isApi(request)
                        ? HttpResponse.seeOther(StepUp.page(request))
                        : errors.tell(request, refused.status(), refused.key(), refused.arguments());
    }

    /** What nobody foresaw: the log gets where it happened, and neither the log nor the visitor what was said. */
    @Singleton
    ExceptionHandler<Throwable, HttpResponse<?>> failed(ErrorController errors) {
        return (request, failure) -> {
            LOG.error("Incident {} {}\n{}", RequestId.of(request), request.getMethodName(), trace(failure));
            return errors.tell(request, HttpStatus.INTERNAL_SERVER_ERROR, "error.failed");
        };
    }

    /** Class names and places of an exception and its causes, without their messages: those may hold personal data. */
    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = failure;
        for (int i = 0; i < CAUSES_MAX && cause != null; i++) {
            trace.append(cause.getClass().getName()).append('\n');
            trace.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES_MAX)
                    .map(frame -> "  at " + frame)
                    .collect(Collectors.joining("\n")));
            trace.append('\n');
            cause = cause.getCause();
        }
        return trace.toString();
    }
}
