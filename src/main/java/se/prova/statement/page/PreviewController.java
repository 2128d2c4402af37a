package se.prova.statement.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.function.Function;
import se.prova.access.User;
import se.prova.definition.Problem;
import se.prova.definition.WrongDefinitions;
import se.prova.document.FaultyPage;
import se.prova.statement.Recipient;
import se.prova.statement.print.Printed;
import se.prova.statement.print.Recipients;
import se.prova.statement.print.Templates;
import se.prova.web.Pages;
import se.prova.web.View;

/** A recipient's document as it would be, with its draft mark, or what is wrong in its templates as they are now. */
@Controller("/bedomningar/{id}/utlatande/forhandsvisa")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PreviewController {

    private final Desk desk;
    private final Recipients recipients;
    private final Pages pages;

    PreviewController(Desk desk, Recipients recipients, Pages pages) {
        this.desk = desk;
        this.recipients = recipients;
        this.pages = pages;
    }

    @Get("/{recipient}.pdf")
    HttpResponse<?> pdf(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String recipient) {
        Laid laid = desk.preview(user, id);
        Recipient to = RecipientController.of(recipient);
        return printed(
                request,
                laid,
                to,
                printed -> PdfFiles.pdf(printed.pdf(), PdfFiles.name(laid.statement(), to, "utkast")));
    }

    @Get("/{recipient}.html")
    HttpResponse<?> html(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String recipient) {
        Laid laid = desk.preview(user, id);
        Recipient to = RecipientController.of(recipient);
        View view = pages.view(request);
        return printed(request, laid, to, printed -> PdfFiles.onScreen(view, laid.statement(), to, printed.html()));
    }

    private HttpResponse<?> printed(
            HttpRequest<?> request, Laid laid, Recipient to, Function<Printed, HttpResponse<?>> shown) {
        try {
            Templates templates = recipients.of(to);
            try {
                return shown.apply(Printed.of(laid.file(), laid.version(), laid.library(), laid.reading(), templates));
            } catch (FaultyPage e) {
                return faulty(request, laid, to, templates.problems(e));
            }
        } catch (WrongDefinitions e) {
            return faulty(request, laid, to, e.problems());
        }
    }

    private HttpResponse<?> faulty(HttpRequest<?> request, Laid laid, Recipient to, List<Problem> problems) {
        var page = new FaultyTemplates(
                laid.path(), laid.entered().label(), JteStatement.title(pages.view(request), to), problems);
        return pages.page(request, HttpStatus.CONFLICT, "statement/faulty", page);
    }
}
