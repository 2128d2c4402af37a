package se.prova.own;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import se.prova.access.Accounts;
import se.prova.access.Guest;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.extract.Acts;
import se.prova.signin.guest.GuestFilter;
import se.prova.web.Pages;

/** Who has read about the participant, for the participant: the same list as staff show them. */
@Controller(GuestFilter.PATH + "/vem-har-last")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnReadersController {

    private static final int SHOWN = 200;

    private final OwnEntrance entrance;
    private final AuditLog log;
    private final Accounts accounts;
    private final Pages pages;

    OwnReadersController(OwnEntrance entrance, AuditLog log, Accounts accounts, Pages pages) {
        this.entrance = entrance;
        this.log = log;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> readers(HttpRequest<?> request, Guest guest) {
        Owned owned = entrance.read(guest, "own.readers.read");
        String subject = owned.guest().participant().toString();
        List<AuditEntry> entries = log.newestAbout(subject, SHOWN + 1);
        Acts acts = new Acts(pages.view(request).texts(), accounts);
        return pages.page(
                request,
                "own/readers",
                new OwnReadersPage(
                        entries.stream().limit(SHOWN).map(acts::of).toList(),
                        entries.size() > SHOWN,
                        log.newestOpened(subject, SHOWN).size()));
    }
}
