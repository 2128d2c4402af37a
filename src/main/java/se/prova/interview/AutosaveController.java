package se.prova.interview;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Overlays;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** Saves one interview item while the page stays open, and tells the page what it then says. */
@Controller("/api/assessments/{id}/interview-items/{item}")
@ExecuteOn(TaskExecutors.BLOCKING)
class AutosaveController {

    /**
     * The page's words after a save.
     *
     * @param revision what the item's next save builds on
     * @param sections section id to "3 av 4"
     */
    record Saved(
            long revision,
            String rating,
            String status,
            String headline,
            String detail,
            int answered,
            Map<String, String> sections) {}

    private final Interviews interviews;
    private final JteSheets sheets;
    private final Overlays overlays;
    private final Entrance entrance;
    private final Pages pages;
    private final Clock clock;

    AutosaveController(
            Interviews interviews, JteSheets sheets, Overlays overlays, Entrance entrance, Pages pages, Clock clock) {
        this.interviews = interviews;
        this.sheets = sheets;
        this.overlays = overlays;
        this.entrance = entrance;
        this.pages = pages;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<Saved> save(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String item, Fields fields) {
        Entered entered = entrance.open(user, id, Action.INTERVIEW);
        InterviewItem stored = sheets.item(entered, item);
        Interview interview = interviews.find(stored.interviewId()).orElseThrow();
        long revision = fields.revision();
        Instrument instrument = sheets.instrument(interview);
        Optional<ItemForm> form = ItemForm.read(fields, stored, instrument);
        if (form.isEmpty()) {
            throw Refused.unreadable();
        }
        try {
            InterviewItem saved = interviews.change(
                    form.get().applied(stored, revision),
                    AuditEvent.of(
                            entered.actor(),
                            "interview.changed",
                            entered.participant().id(),
                            "interview/" + interview.id()));
            return HttpResponse.ok(told(pages.view(request), interview, instrument, saved));
        } catch (OptimisticLockException e) {
            throw Refused.stale();
        }
    }

    private Saved told(View view, Interview interview, Instrument instrument, InterviewItem saved) {
        List<InterviewItem> items = interviews.items(interview.id());
        Progress progress = Progress.of(items);
        Map<String, String> sections = new LinkedHashMap<>();
        instrument.sections().forEach(section -> {
            List<String> own = section.items().stream().map(Item::id).toList();
            Progress part = Progress.of(
                    items.stream().filter(one -> own.contains(one.item())).toList());
            sections.put(section.id(), view.text("interview.part", part.answered(), part.total()));
        });
        return new Saved(
                saved.revision(),
                saved.given().map(given -> given.stored()).orElse(""),
                view.text("interview.saved", view.time(LocalTime.ofInstant(clock.instant(), Dates.ZONE))),
                progress.headline(view),
                progress.detail(view, overlays.wording(instrument, Dates.today(clock))),
                progress.answered(),
                sections);
    }
}
