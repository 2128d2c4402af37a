package se.prova.overview;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.audit.Kind;
import se.prova.web.Pages;
import se.prova.web.View;

/** Who has read what about the participant: shown to them, in plain words, when they ask. */
@Controller("/bedomningar/{id}/vem-har-last")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadersController {

    private static final int SHOWN = 1_000;

    private final Entrance entrance;
    private final AuditLog log;
    private final Accounts accounts;
    private final Pages pages;

    ReadersController(Entrance entrance, AuditLog log, Accounts accounts, Pages pages) {
        this.entrance = entrance;
        this.log = log;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> readers(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.READ_READERS, "readers.read");
        View view = pages.view(request);
        List<AuditEntry> entries = log.newestAbout(entered.participant().id().toString(), SHOWN + 1);
        // Who tried and was let in to nothing has read nothing: that is for the log.
        List<ReadersPage.Line> lines = entries.stream()
                .filter(entry -> !entry.action().equals("access.refused"))
                .limit(SHOWN)
                .map(entry -> line(view, entry))
                .toList();
        return pages.page(request, "overview/readers", new ReadersPage(entered, lines, entries.size() > SHOWN));
    }

    private ReadersPage.Line line(View view, AuditEntry entry) {
        Optional<Account> who = account(entry.actor()).flatMap(accounts::find);
        return new ReadersPage.Line(
                entry.at(),
                who.map(Account::name).orElseGet(() -> view.text("log.program")),
                who.map(Account::title).orElse(""),
                Kind.sentence(entry.action()));
    }

    private static Optional<UUID> account(String actor) {
        try {
            return Optional.of(UUID.fromString(actor));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
