package se.prova.field;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import se.prova.access.User;
import se.prova.db.RequestId;
import se.prova.db.WriteQueue;
import se.prova.field.BatchForm.TooLarge;
import se.prova.field.BatchForm.Unreadable;
import se.prova.field.Receipt.Reason;

/** Where devices send what was recorded. */
@Controller("/api/sync")
class FieldController {

    /**
     * Why a whole batch was not taken, as {@code application/problem+json}.
     *
     * @param code {@code unreadable}, {@code too-large}, {@code busy}, or a {@link Reason} as {@code foreign-author}; the page has
     *     the words
     * @param incident the number to find the request by in the log
     */
    record Problem(int status, String code, String incident) {}

    private final SqlIntake intake;

    FieldController(SqlIntake intake) {
        this.intake = intake;
    }

    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> sync(User user, @Body String body) {
        try {
            return switch (intake.take(user, BatchForm.read(body))) {
                case Receipt.Taken taken -> HttpResponse.ok(taken);
                case Receipt.Refused(Reason reason) ->
                    problem(
                            status(reason),
                            reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            };
        } catch (Unreadable _) {
            return problem(HttpStatus.BAD_REQUEST, "unreadable");
        } catch (TooLarge _) {
            return problem(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
        } catch (WriteQueue.Full _) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        }
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case FOREIGN_AUTHOR -> HttpStatus.FORBIDDEN;
            case FOREIGN_DEVICE, FORK -> HttpStatus.CONFLICT;
            case BLOCKED_DEVICE -> HttpStatus.GONE;
        };
    }

    private static HttpResponse<Problem> problem(HttpStatus status, String code) {
        return HttpResponse.<Problem>status(status)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(new Problem(status.getCode(), code, RequestId.current()));
    }
}
