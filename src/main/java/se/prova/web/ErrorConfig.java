package se.prova.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import se.prova.db.RequestId;
import se.prova.db.SqlConflict;
import se.prova.journal.Event;
import se.prova.journal.Field;
import se.prova.journal.Journal;
import se.prova.journal.Requests;

/** Which exception becomes which answer. */
@Factory
class ErrorConfig {

    @Singleton
    ExceptionHandler<Refused, HttpResponse<?>> refused(ErrorController errors) {
        return (request, refused) ->
                refused.isUnconfirmed() && request.getMethod() == HttpMethod.GET && !ErrorController.isApi(request)
                        ? HttpResponse.seeOther(StepUp.page(request))
                        : errors.tell(request, refused.status(), refused.key(), refused.arguments());
    }

    /** A body said to be written in an alphabet that nobody has. */
    @Singleton
    ExceptionHandler<UnsupportedCharsetException, HttpResponse<?>> unknownCharset(ErrorController errors) {
        return (request, _) -> errors.tell(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "error.format");
    }

    /** The same, by a name that cannot be one. */
    @Singleton
    ExceptionHandler<IllegalCharsetNameException, HttpResponse<?>> noCharset(ErrorController errors) {
        return (request, _) -> errors.tell(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "error.format");
    }

    /**
     * What nobody foresaw: the log gets where it happened, and neither the log nor the visitor what was
     * said. Of two who did the same at once, the later one is told so.
     */
    @Singleton
    ExceptionHandler<Throwable, HttpResponse<?>> failed(ErrorController errors) {
        return (request, failure) -> {
            if (SqlConflict.is(failure)) {
                return errors.tell(request, HttpStatus.CONFLICT, "error.meanwhile");
            }
            Journal.write(
                    Event.REQUEST_FAILED,
                    Field.incident(RequestId.give(request)),
                    Field.method(request.getMethod()),
                    Field.route(Requests.route(request)),
                    Field.failure(failure));
            return errors.tell(request, HttpStatus.INTERNAL_SERVER_ERROR, "error.failed");
        };
    }
}
