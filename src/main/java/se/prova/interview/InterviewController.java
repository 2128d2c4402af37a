package se.prova.interview;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.instrument.Instrument;
import se.prova.interview.Interview.Occasion;
import se.prova.interview.Interview.Situation;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** The interview page: it is started, and then answered item by item. */
@Controller("/bedomningar/{id}/intervju/{occasion}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class InterviewController {

    private static final String START = "interview/start";
    private static final String SHEET = "interview/sheet";
    private static final Map<String, Occasion> OCCASIONS =
            Map.of("forsta", Occasion.FIRST, "avslutande", Occasion.CLOSING);

    private final Interviews interviews;
    private final JteSheets sheets;
    private final Entrance entrance;
    private final Pages pages;

    InterviewController(Interviews interviews, JteSheets sheets, Entrance entrance, Pages pages) {
        this.interviews = interviews;
        this.sheets = sheets;
        this.entrance = entrance;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String occasion) {
        Occasion which = occasion(occasion);
        Entered entered = entrance.read(user, id, Action.INTERVIEW, "interview.read");
        Optional<Interview> found = sheets.find(entered, which);
        return found.isPresent()
                ? pages.page(request, SHEET, sheets.page(user, entered, found.get(), Unsaved.shown()))
                : pages.page(request, START, sheets.start(user, entered, which, sheets.blank()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String occasion, Fields fields) {
        Occasion which = occasion(occasion);
        Entered entered = entrance.open(user, id, Action.INTERVIEW);
        var heldOn = fields.date("held-on");
        if (!fields.anyWrong() && heldOn.isAfter(sheets.today())) {
            fields.wrong("held-on", "interview.future");
        }
        Situation situation = fields.choice("situation", Situation.class);
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, START, sheets.start(user, entered, which, fields));
        }
        if (sheets.find(entered, which).isEmpty()) {
            Instrument instrument = sheets.latest();
            Interview interview = sheets.make(user, entered, which, situation, heldOn, instrument);
            interviews.add(
                    interview,
                    instrument.items().stream().map(item -> item.id()).toList(),
                    event(entered, "interview.started", interview.id()));
        }
        return HttpResponse.seeOther(URI.create(path(entered, occasion)));
    }

    /** One item: a rating, a comment, or both. */
    @Post("/{item}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            HttpRequest<?> request,
            User user,
            @PathVariable String id,
            @PathVariable String occasion,
            @PathVariable String item,
            Fields fields) {
        Entered entered = entrance.open(user, id, Action.INTERVIEW);
        Interview interview = sheets.find(entered, occasion(occasion)).orElseThrow(Refused::hidden);
        InterviewItem stored = sheets.item(entered, item);
        if (!stored.interviewId().equals(interview.id())) {
            throw Refused.hidden();
        }
        long revision = fields.revision();
        Optional<ItemForm> form = ItemForm.read(fields, stored, sheets.instrument(interview));
        if (form.isEmpty()) {
            return pages.page(
                    request,
                    HttpStatus.BAD_REQUEST,
                    SHEET,
                    sheets.page(user, entered, interview, Unsaved.wrong(stored, fields)));
        }
        try {
            interviews.change(
                    form.get().applied(stored, revision), event(entered, "interview.changed", interview.id()));
        } catch (OptimisticLockException e) {
            return pages.page(
                    request,
                    HttpStatus.PRECONDITION_FAILED,
                    SHEET,
                    sheets.page(user, entered, interview, Unsaved.late(stored, fields, ItemForm.rating(fields))));
        }
        return HttpResponse.seeOther(URI.create(path(entered, occasion) + "#item-" + stored.item()));
    }

    /** Sets what asks about a workplace as not applicable, where nobody has answered; or takes that back. */
    @Post("/utan-arbetsplats")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withoutWorkplace(User user, @PathVariable String id, @PathVariable String occasion, Fields fields) {
        Entered entered = entrance.open(user, id, Action.INTERVIEW);
        Interview interview = sheets.find(entered, occasion(occasion)).orElseThrow(Refused::hidden);
        boolean back = fields.ticked("back");
        for (InterviewItem changed : sheets.withoutWorkplace(interview, back)) {
            try {
                interviews.change(changed, event(entered, "interview.changed", interview.id()));
            } catch (OptimisticLockException e) {
                throw Refused.stale();
            }
        }
        return HttpResponse.seeOther(URI.create(path(entered, occasion) + "#without-workplace"));
    }

    private static AuditEvent event(Entered entered, String act, UUID interview) {
        return AuditEvent.of(entered.actor(), act, entered.participant().id(), "interview/" + interview);
    }

    private static Occasion occasion(String word) {
        Occasion which = OCCASIONS.get(word);
        if (which == null) {
            throw Refused.hidden();
        }
        return which;
    }

    private static String path(Entered entered, String occasion) {
        return entered.path() + "/intervju/" + occasion;
    }
}
