package se.prova.statement.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.prova.access.User;
import se.prova.assessment.Entrance;
import se.prova.session.Session;
import se.prova.statement.Finding;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** What a statement rests on, seen from the other end, and as text for a journal. */
@Controller("/bedomningar/{id}/utlatande")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BasisController {

    private final Desk desk;
    private final Pages pages;

    BasisController(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** @param visa {@code utan} for what no finding rests on */
    @Get("/underlag")
    HttpResponse<?> basis(
            HttpRequest<?> request, User user, @PathVariable String id, @QueryValue(defaultValue = "") String visa) {
        Laid laid = desk.newest(user, id);
        if (laid.whole().isEmpty()) {
            throw Refused.hidden();
        }
        View view = pages.view(request);
        JteEvidence words = new JteEvidence(view, laid);
        List<Finding> findings = Numbered.of(laid.version().findings());
        boolean onlyUnused = visa.equals("utan");
        Map<String, List<BasisPage.Line>> groups = new LinkedHashMap<>();
        int unused = 0;
        for (Map.Entry<String, List<Evidence>> group : words.groups(null).entrySet()) {
            List<BasisPage.Line> lines = group.getValue().stream()
                    .map(one -> new BasisPage.Line(one, carried(laid, findings, one)))
                    .toList();
            unused += Math.toIntExact(
                    lines.stream().filter(one -> one.carries().isEmpty()).count());
            List<BasisPage.Line> shown = lines.stream()
                    .filter(one -> !onlyUnused || one.carries().isEmpty())
                    .toList();
            if (!shown.isEmpty()) {
                groups.put(group.getKey(), shown);
            }
        }
        return pages.page(
                request,
                "statement/basis",
                new BasisPage(laid.entered(), laid.statement().version(), unused, onlyUnused, groups));
    }

    private static List<BasisPage.Carried> carried(Laid laid, List<Finding> findings, Evidence evidence) {
        return findings.stream()
                .filter(one -> laid.version().basisOf(one.id()).stream()
                        .anyMatch(basis ->
                                JteEvidence.ref(basis.kind(), basis.ref()).equals(evidence.ref())))
                .map(one -> new BasisPage.Carried(one.id(), findings.indexOf(one) + 1))
                .toList();
    }

    /** A session as text. It needs no statement: a journal is kept from the first day. */
    @Get("/journal/pass/{session}")
    HttpResponse<?> session(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String session) {
        Laid laid = desk.journal(user, id);
        Session wanted = laid.file().sessions().stream()
                .filter(one -> one.id().equals(Entrance.id(session)))
                .findFirst()
                .orElseThrow(Refused::hidden);
        JteJournal words = new JteJournal(pages.view(request), laid);
        return page(
                request,
                laid,
                words.heading(wanted),
                laid.entered().path() + "/pass/" + wanted.id() + "/avsluta",
                words.session(wanted));
    }

    /** The newest version as text. */
    @Get("/journal")
    HttpResponse<?> statement(HttpRequest<?> request, User user, @PathVariable String id) {
        Laid laid = desk.journal(user, id);
        if (laid.whole().isEmpty()) {
            throw Refused.hidden();
        }
        JteJournal words = new JteJournal(pages.view(request), laid);
        return page(request, laid, words.heading(), laid.path(), words.statement());
    }

    private HttpResponse<?> page(HttpRequest<?> request, Laid laid, String heading, String up, String text) {
        return pages.page(request, "statement/journal", new JournalPage(laid.entered(), heading, up, text));
    }
}
