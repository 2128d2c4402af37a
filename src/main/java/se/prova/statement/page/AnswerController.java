package se.prova.statement.page;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.User;
import se.prova.assessment.Entrance;
import se.prova.db.Ids;
import se.prova.statement.Answer;
import se.prova.statement.Statements;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** Answers the questions of a draft, or says why one cannot be answered. */
@Controller("/bedomningar/{id}/utlatande/fraga/{question}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerController {

    private static final String PAGE = "statement/answer";

    private final Desk desk;
    private final Statements statements;
    private final Pages pages;
    private final Ids ids;

    AnswerController(Desk desk, Statements statements, Pages pages, Ids ids) {
        this.desk = desk;
        this.statements = statements;
        this.pages = pages;
        this.ids = ids;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String question) {
        Laid laid = desk.readDraft(user, id);
        Answer stored = answer(laid, question);
        return pages.page(
                request,
                PAGE,
                AnswerForm.of(
                        pages.view(request),
                        laid,
                        stored,
                        AnswerForm.written(laid, stored),
                        stored.revision(),
                        List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String question, Fields fields) {
        Laid laid = desk.change(user, id);
        Answer stored = answer(laid, question);
        long revision = fields.revision();
        View view = pages.view(request);
        Optional<AnswerForm.Typed> typed = AnswerForm.read(laid, stored, fields, ids, revision);
        if (typed.isEmpty()) {
            return pages.page(
                    request,
                    HttpStatus.BAD_REQUEST,
                    PAGE,
                    AnswerForm.of(view, laid, stored, fields, revision, List.of()));
        }
        try {
            statements.save(
                    typed.get().answer(),
                    typed.get().bases(),
                    Desk.event(laid, "statement.answer.changed").detailed(stored.text() + stored.whyNot()));
        } catch (OptimisticLockException e) {
            Laid now = desk.change(user, id);
            Answer newer = answer(now, question);
            return pages.page(
                    request,
                    HttpStatus.PRECONDITION_FAILED,
                    PAGE,
                    AnswerForm.of(view, now, newer, fields, newer.revision(), AnswerForm.late(newer, fields)));
        }
        return HttpResponse.seeOther(URI.create(laid.path() + "#fragor"));
    }

    /** The answer of the draft, an open one to a question that came later; another assessment's question is not there. */
    private Answer answer(Laid laid, String question) {
        UUID wanted = Entrance.id(question);
        return laid.answer(wanted)
                .orElseGet(() -> laid.file().questions().stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .map(one -> Answer.open(ids.next(), laid.statement(), one))
                        .orElseThrow(Refused::hidden));
    }
}
