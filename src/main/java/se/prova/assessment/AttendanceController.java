package se.prova.assessment;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** The days of an assessment: what was agreed, and who was there when. */
@Controller("/bedomningar/{id}/narvaro")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AttendanceController {

    private static final String LIST = "assessment/attendance";
    private static final String DAY = "assessment/day";

    private final Assessments assessments;
    private final Entrance entrance;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    AttendanceController(Assessments assessments, Entrance entrance, Pages pages, Ids ids, Clock clock) {
        this.assessments = assessments;
        this.entrance = entrance;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.RECORD_ATTENDANCE, "attendance.read");
        List<AttendanceDay> days = days(entered);
        Fields next = DayForm.next(entered.assessment(), days);
        return pages.page(request, LIST, AttendancePage.of(entered, days, next, today()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_ATTENDANCE);
        List<AttendanceDay> days = days(entered);
        Optional<AttendanceDay> day = DayForm.agreed(fields, entered.assessment(), days, ids.next());
        if (day.isEmpty()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, LIST, AttendancePage.of(entered, days, fields, today()));
        }
        assessments.record(day.get(), event(entered, "attendance.agreed", day.get()));
        return HttpResponse.seeOther(URI.create(entered.path() + "/narvaro"));
    }

    @Get("/{day}")
    HttpResponse<?> day(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String day) {
        Entered entered = entrance.read(user, id, Action.RECORD_ATTENDANCE, "attendance.read");
        AttendanceDay stored = find(entered, day);
        Map<String, String> written = DayForm.written(stored);
        written.computeIfPresent("reported-by", (_, by) -> by.isEmpty() ? user.name() : by);
        return pages.page(
                request, DAY, new DayPage(entered, stored, Fields.filled(written), stored.revision(), List.of()));
    }

    @Post("/{day}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String day, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_ATTENDANCE);
        AttendanceDay stored = find(entered, day);
        long revision = fields.revision();
        Optional<AttendanceDay> whole =
                DayForm.whole(fields, entered.assessment(), days(entered), stored.id(), today());
        return whole.isPresent()
                ? record(request, entered, DayForm.onRevision(whole.get(), revision), fields)
                : pages.page(
                        request,
                        HttpStatus.BAD_REQUEST,
                        DAY,
                        new DayPage(entered, stored, fields, revision, List.of()));
    }

    /** The ordinary day, in one tap. */
    @Post("/{day}/som-avtalat")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> asAgreed(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String day, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_ATTENDANCE);
        AttendanceDay stored = find(entered, day);
        if (stored.day().isAfter(today())) {
            throw Refused.because("attendance.future");
        }
        AttendanceDay present = DayForm.asAgreed(stored, user.name(), fields.revision());
        return record(request, entered, present, Fields.filled(DayForm.written(present)));
    }

    private HttpResponse<?> record(HttpRequest<?> request, Entered entered, AttendanceDay day, Fields typed) {
        try {
            assessments.record(day, event(entered, "attendance.recorded", day));
        } catch (OptimisticLockException e) {
            AttendanceDay now = find(entered, day.id().toString());
            List<Both> both = Both.of(DayForm.written(now), typed);
            return pages.page(
                    request,
                    HttpStatus.PRECONDITION_FAILED,
                    DAY,
                    new DayPage(entered, now, typed, now.revision(), both));
        }
        return HttpResponse.seeOther(URI.create(entered.path() + "/narvaro"));
    }

    /** Another assessment's day is not there. */
    private AttendanceDay find(Entered entered, String day) {
        UUID id = Entrance.id(day);
        return assessments
                .day(id)
                .filter(found ->
                        found.assessmentId().equals(entered.assessment().id()))
                .orElseThrow(Refused::hidden);
    }

    private List<AttendanceDay> days(Entered entered) {
        return assessments.days(entered.assessment().id());
    }

    private LocalDate today() {
        return Dates.today(clock);
    }

    private static AuditEvent event(Entered entered, String act, AttendanceDay day) {
        return AuditEvent.of(entered.actor(), act, entered.participant().id(), "day/" + day.id());
    }
}
