package se.prova.extract.page;

import io.micronaut.http.HttpHeaders;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.consent.print.Blanks;
import se.prova.extract.Extract;
import se.prova.extract.Extracts;
import se.prova.extract.Words;
import se.prova.statement.casefile.CaseJson;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.StepUp;

/** Everything held about the participant as one file. It is the answer to a form, so that no address gives it away. */
@Controller("/bedomningar/{id}/registerutdrag")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ExtractController {

    private final Entrance entrance;
    private final Extracts extracts;
    private final Words words;
    private final Blanks blanks;
    private final Pages pages;
    private final Clock clock;

    ExtractController(Entrance entrance, Extracts extracts, Words words, Blanks blanks, Pages pages, Clock clock) {
        this.entrance = entrance;
        this.extracts = extracts;
        this.words = words;
        this.blanks = blanks;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.EXPORT_FILE, "extract.opened");
        StepUp.require(request);
        return pages.page(request, "extract/extract", new ExtractPage(entered, false));
    }

    @Post("/pdf")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pdf(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        return taken(request, user, id, fields, File.PDF);
    }

    @Post("/json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> json(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        return taken(request, user, id, fields, File.JSON);
    }

    private enum File {
        PDF(MediaType.APPLICATION_PDF, "pdf"),
        JSON(MediaType.APPLICATION_JSON, "json");

        private final String type;
        private final String ending;

        File(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }
    }

    private HttpResponse<?> taken(HttpRequest<?> request, User user, String id, Fields fields, File as) {
        Entered entered = entrance.open(user, id, Action.EXPORT_FILE);
        StepUp.require(request);
        if (entered.participant().protection().hides() && !fields.ticked("confirmed")) {
            return pages.page(request, HttpStatus.CONFLICT, "extract/extract", new ExtractPage(entered, true));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Extract extract = extracts.of(user, entered, now, as.name());
        byte[] file = switch (as) {
            case PDF -> extract.print(words, blanks);
            case JSON -> CaseJson.plain(extract.plain()).getBytes(StandardCharsets.UTF_8);
        };
        return HttpResponse.ok(file)
                .contentType(MediaType.of(as.type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"registerutdrag-%s.%s\""
                                .formatted(entered.participant().code(), as.ending));
    }
}
