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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Assessment.State;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** Changes what was asked and agreed, and closes an assessment or opens it again. */
@Controller("/bedomningar/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class EditAssessmentController {

    private static final String PAGE = "assessment/edit";

    private final Assessments assessments;
    private final Entrance entrance;
    private final Pages pages;
    private final Ids ids;

    EditAssessmentController(Assessments assessments, Entrance entrance, Pages pages, Ids ids) {
        this.assessments = assessments;
        this.entrance = entrance;
        this.pages = pages;
        this.ids = ids;
    }

    @Get("/andra")
    HttpResponse<?> form(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.EDIT_ASSESSMENT, "assessment.read");
        Fields fields = Fields.filled(written(entered));
        return pages.page(
                request, PAGE, EditPage.of(entered, fields, entered.assessment().revision(), List.of()));
    }

    @Post("/andra")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.EDIT_ASSESSMENT);
        long revision = fields.revision();
        if (!fields.typed("add").isEmpty()) {
            return pages.page(request, PAGE, EditPage.of(entered, fields, revision, List.of()));
        }
        Optional<ReferralForm> referral = ReferralForm.read(fields);
        List<Question> asked = assessments.questions(entered.assessment().id());
        asked.stream()
                .filter(question ->
                        fields.typed("question-" + question.ordinal()).isBlank())
                .forEach(question -> fields.wrong("question-" + question.ordinal(), "assessment.question.kept"));
        if (referral.isEmpty() || fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, EditPage.of(entered, fields, revision, List.of()));
        }
        try {
            change(entered, referral.get(), asked, revision, fields);
        } catch (OptimisticLockException e) {
            Entered now = entrance.open(user, id, Action.EDIT_ASSESSMENT);
            EditPage late = EditPage.of(now, fields, now.assessment().revision(), Both.of(written(now), fields));
            return pages.page(request, HttpStatus.PRECONDITION_FAILED, PAGE, late);
        }
        return HttpResponse.seeOther(URI.create(entered.path()));
    }

    @Post("/lage")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> state(User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.EDIT_ASSESSMENT);
        State state = fields.choice("state", State.class);
        long revision = fields.revision();
        if (fields.anyWrong()) {
            throw Refused.unreadable();
        }
        try {
            assessments.change(
                    entered.assessment().in(state, revision),
                    List.of(),
                    List.of(),
                    event(entered, state == State.CLOSED ? "assessment.closed" : "assessment.reopened"));
        } catch (OptimisticLockException e) {
            throw Refused.stale();
        }
        return HttpResponse.seeOther(URI.create(entered.path()));
    }

    private void change(Entered entered, ReferralForm referral, List<Question> asked, long revision, Fields fields) {
        String before = Both.of(written(entered), fields).stream()
                .map(one -> one.field() + ": " + one.stored())
                .collect(Collectors.joining("\n"));
        UUID id = entered.assessment().id();
        assessments.change(
                referral.applied(entered.assessment(), revision),
                questions(id, referral, asked),
                trials(id, referral, assessments.trials(id)),
                event(entered, "assessment.changed").detailed(before));
    }

    private static AuditEvent event(Entered entered, String act) {
        return AuditEvent.of(
                entered.actor(),
                act,
                entered.participant().id(),
                "assessment/" + entered.assessment().id());
    }

    private Map<String, String> written(Entered entered) {
        UUID id = entered.assessment().id();
        return Written.fields(entered.assessment(), assessments.questions(id), assessments.trials(id));
    }

    /** Only what is new or reads otherwise; a row keeps its question, so that an answer keeps its question too. */
    private List<Question> questions(UUID assessment, ReferralForm referral, List<Question> asked) {
        Map<Integer, Question> byRow = new TreeMap<>();
        asked.forEach(question -> byRow.put(question.ordinal(), question));
        List<Question> changed = new ArrayList<>();
        referral.questions().forEach((row, text) -> {
            Question before = byRow.get(row);
            if (before == null) {
                changed.add(new Question(ids.next(), assessment, row, text, 0));
            } else if (!before.text().equals(text)) {
                changed.add(new Question(before.id(), assessment, row, text, before.revision()));
            }
        });
        return changed;
    }

    private List<EarlierTrial> trials(UUID assessment, ReferralForm referral, List<EarlierTrial> told) {
        Map<Integer, EarlierTrial> byRow = new TreeMap<>();
        told.forEach(trial -> byRow.put(trial.ordinal(), trial));
        List<EarlierTrial> changed = new ArrayList<>();
        for (ReferralForm.Trial row : referral.trials()) {
            EarlierTrial before = byRow.remove(row.row());
            UUID id = before == null ? ids.next() : before.id();
            long revision = before == null ? 0 : before.revision();
            changed.add(new EarlierTrial(id, assessment, row.row(), row.what(), row.held(), row.whyEnded(), revision));
        }
        byRow.values()
                .forEach(emptied -> changed.add(
                        new EarlierTrial(emptied.id(), assessment, emptied.ordinal(), "", "", "", emptied.revision())));
        return changed;
    }
}
