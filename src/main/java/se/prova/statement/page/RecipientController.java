package se.prova.statement.page;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.access.User;
import se.prova.statement.Recipient;
import se.prova.statement.Statements;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** Chooses which findings a recipient's document leaves out. None is ever reworded. */
@Controller("/bedomningar/{id}/utlatande/mottagare/{recipient}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RecipientController {

    private static final String PAGE = "statement/recipient";

    private final Desk desk;
    private final Statements statements;
    private final Pages pages;

    RecipientController(Desk desk, Statements statements, Pages pages) {
        this.desk = desk;
        this.statements = statements;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String recipient) {
        Laid laid = desk.readDraft(user, id);
        return pages.page(request, PAGE, form(pages.view(request), laid, of(recipient), stored(laid, of(recipient))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String recipient, Fields fields) {
        Laid laid = desk.change(user, id);
        Recipient to = of(recipient);
        if (!fields.typed("seen").equals(Seen.of(laid.version(), to))) {
            return pages.page(
                    request,
                    HttpStatus.PRECONDITION_FAILED,
                    PAGE,
                    form(pages.view(request), laid, to, typed(laid, to, fields)));
        }
        Set<String> kept = Set.copyOf(fields.all("kept"));
        Set<UUID> left = laid.version().findings().stream()
                .map(one -> one.id())
                .filter(one -> !kept.contains(one.toString()))
                .collect(Collectors.toSet());
        statements.leaveOut(laid.statement().id(), to, left, Desk.event(laid, "statement.recipient.chosen"));
        return HttpResponse.seeOther(URI.create(laid.path() + "#mottagare"));
    }

    /** A recipient by its name in addresses. */
    static Recipient of(String folder) {
        return Stream.of(Recipient.values())
                .filter(one -> one.folder().equals(folder))
                .findFirst()
                .orElseThrow(Refused::hidden);
    }

    private static List<String> stored(Laid laid, Recipient to) {
        return laid.version().leftOutOf(to).stream()
                .map(UUID::toString)
                .sorted()
                .toList();
    }

    /** What was left out on the page; a finding that came after it is as it is stored. */
    private static List<String> typed(Laid laid, Recipient to, Fields fields) {
        Set<String> kept = Set.copyOf(fields.all("kept"));
        Set<String> shown = Set.copyOf(fields.all("shown"));
        List<String> stored = stored(laid, to);
        return laid.version().findings().stream()
                .map(one -> one.id().toString())
                .filter(one -> shown.contains(one) ? !kept.contains(one) : stored.contains(one))
                .sorted()
                .toList();
    }

    private static RecipientForm form(View view, Laid laid, Recipient to, List<String> left) {
        return new RecipientForm(
                laid.path(),
                laid.entered().label(),
                to.folder(),
                JteStatement.title(view, to),
                Seen.of(laid.version(), to),
                to == Recipient.inPlainWords(),
                JteStatement.parts(view, laid),
                left,
                stored(laid, to));
    }
}
