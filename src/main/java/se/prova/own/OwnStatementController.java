package se.prova.own;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import se.prova.access.Guest;
import se.prova.release.OwnCopies;
import se.prova.release.OwnCopies.Copy;
import se.prova.signin.guest.GuestFilter;
import se.prova.statement.Recipient;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** The signed statement in plain words, on the screen and as a file. */
@Controller(GuestFilter.PATH + "/utlatande")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnStatementController {

    private static final int DIGITS_MAX = 4;

    private final OwnEntrance entrance;
    private final OwnCopies copies;
    private final Pages pages;

    OwnStatementController(OwnEntrance entrance, OwnCopies copies, Pages pages) {
        this.entrance = entrance;
        this.copies = copies;
        this.pages = pages;
    }

    @Get("/{version:[0-9]+}")
    HttpResponse<?> shown(HttpRequest<?> request, Guest guest, @PathVariable String version) {
        Copy copy = copy(guest, version);
        return pages.page(
                request,
                "own/statement",
                new OwnStatementPage(copy.statement().documentId(), copy.html() == null ? "" : copy.html(), version));
    }

    @Get("/{version:[0-9]+}.pdf")
    HttpResponse<byte[]> file(Guest guest, @PathVariable String version) {
        Copy copy = copy(guest, version);
        String name = "%s-%d-%s.pdf"
                .formatted(
                        copy.statement().documentId(),
                        copy.statement().version(),
                        Recipient.inPlainWords().folder());
        return HttpResponse.ok(copy.pdf())
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }

    /** What holds is given; of the rest the page says that it holds no longer. */
    private Copy copy(Guest guest, String version) {
        Owned owned = entrance.open(guest);
        if (version.length() > DIGITS_MAX) {
            throw Refused.hidden();
        }
        return copies.open(owned.guest(), Integer.parseInt(version)).orElseThrow(Refused::hidden);
    }
}
