package se.prova.extract.page;

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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.consent.print.Blank;
import se.prova.consent.print.Blanks;
import se.prova.extract.Acts;
import se.prova.extract.Extract;
import se.prova.extract.Printed;
import se.prova.web.Pages;
import se.prova.web.StepUp;
import se.prova.web.Texts;

/** Who has read what about the participant: shown to them, or handed to them on paper, when they ask. */
@Controller("/bedomningar/{id}/vem-har-last")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadersController {

    private static final int SHOWN = 1_000;
    private static final int PRINTED = 5_000;

    private final Entrance entrance;
    private final AuditLog log;
    private final Accounts accounts;
    private final Blanks blanks;
    private final Pages pages;
    private final Clock clock;

    ReadersController(Entrance entrance, AuditLog log, Accounts accounts, Blanks blanks, Pages pages, Clock clock) {
        this.entrance = entrance;
        this.log = log;
        this.accounts = accounts;
        this.blanks = blanks;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> readers(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.READ_READERS, "readers.read");
        List<AuditEntry> entries = newest(entered, SHOWN);
        Acts acts = new Acts(pages.view(request).texts(), accounts);
        List<Acts.Act> shown = entries.stream().limit(SHOWN).map(acts::of).toList();
        return pages.page(request, "extract/readers", new ReadersPage(entered, shown, entries.size() > SHOWN));
    }

    @Get("/lista.pdf")
    HttpResponse<?> pdf(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.open(user, id, Action.READ_READERS);
        StepUp.require(request);
        entrance.read(user, id, Action.READ_READERS, "readers.printed");
        List<AuditEntry> entries = newest(entered, PRINTED);
        Acts acts = new Acts(Texts.in(Texts.SWEDISH), accounts);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> data = new LinkedHashMap<>(Extract.paper(
                accounts.place(entered.assessment().unitId()),
                entered.participant().code(),
                now,
                user.name()));
        data.put("more", entries.size() > PRINTED);
        data.put(
                "acts",
                entries.stream()
                        .limit(PRINTED)
                        .map(acts::of)
                        .map(ReadersController::row)
                        .toList());
        return HttpResponse.ok(blanks.of(Blank.Kind.LASARE).print(data, now))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"vem-har-last-"
                                + entered.participant().code() + ".pdf\"");
    }

    private List<AuditEntry> newest(Entered entered, int count) {
        return log.newestAbout(entered.participant().id().toString(), count + 1);
    }

    private static Map<String, Object> row(Acts.Act act) {
        return Map.of(
                "when", Printed.moment(act.at()),
                "who", act.who(),
                "as",
                        Stream.of(act.title(), act.role())
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(". ")),
                "what", act.what(),
                "why", Printed.writable(act.why()));
    }
}
