package se.prova.voice;

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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** Going through the statement with the person, and their words once it is signed. */
@Controller("/bedomningar/{id}/genomgang")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class VoiceController {

    private static final String PAGE = "voice/walkthrough";

    private final Voices voices;
    private final PdfWords paper;
    private final Statements statements;
    private final Accounts accounts;
    private final Entrance entrance;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    VoiceController(
            Voices voices,
            PdfWords paper,
            Statements statements,
            Accounts accounts,
            Entrance entrance,
            Pages pages,
            Ids ids,
            Clock clock) {
        this.voices = voices;
        this.paper = paper;
        this.statements = statements;
        this.accounts = accounts;
        this.entrance = entrance;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.DRAFT_STATEMENT, "statement.read");
        return page(request, HttpStatus.OK, entered, today("held-on"), today("given-on"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> goneThrough(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.DRAFT_STATEMENT);
        Statement newest = newest(entered);
        Walkthrough walkthrough = new Walkthrough(
                ids.next(),
                newest.id(),
                entered.assessment().id(),
                past(fields, "held-on"),
                fields.choice("form", Walkthrough.Form.class),
                fields.choice("held-with", Walkthrough.With.class),
                fields.optionalLine("present", Walkthrough.LINE_CHARS_MAX),
                fields.optionalLine("interpreter", Walkthrough.LINE_CHARS_MAX),
                user.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (fields.anyWrong()) {
            return page(request, HttpStatus.BAD_REQUEST, entered, fields, today("given-on"));
        }
        voices.add(walkthrough, event(entered, "statement.gone-through", newest));
        return HttpResponse.seeOther(URI.create(entered.path() + "/genomgang"));
    }

    @Post("/ord")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> added(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.DRAFT_STATEMENT);
        Statement signed = signed(entered).orElseThrow(() -> Refused.because("voice.not-signed"));
        String words = fields.text("words", LaterWords.WORDS_CHARS_MAX);
        LocalDate givenOn = past(fields, "given-on");
        if (fields.anyWrong()) {
            return page(request, HttpStatus.BAD_REQUEST, entered, today("held-on"), fields);
        }
        PdfWords.Said said = new PdfWords.Said(words, givenOn, user.name(), user.account(), null);
        voices.add(
                paper.of(signed, entered.participant().code(), said), event(entered, "statement.words.added", signed));
        return HttpResponse.seeOther(URI.create(entered.path() + "/genomgang"));
    }

    @Get("/ord/{words}.pdf")
    HttpResponse<?> pdf(User user, @PathVariable String id, @PathVariable String words) {
        Entered entered = entrance.read(user, id, Action.READ_STATEMENT, "statement.read");
        LaterWords found = voices.laterWords(entered.assessment().id()).stream()
                .filter(one -> one.id().equals(Entrance.id(words)))
                .findFirst()
                .orElseThrow(Refused::hidden);
        Statement about = statements.find(found.statementId()).orElseThrow();
        return HttpResponse.ok(found.pdf())
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.pdf\"".formatted(found.fileName(about.documentId(), about.version())));
    }

    private Fields today(String name) {
        return Fields.filled(Map.of(name, Dates.today(clock).toString()));
    }

    private LocalDate past(Fields fields, String name) {
        LocalDate day = fields.date(name);
        if (day.isAfter(Dates.today(clock))) {
            fields.wrong(name, "error.day.future");
        }
        return day;
    }

    private static AuditEvent event(Entered entered, String act, Statement statement) {
        return AuditEvent.of(entered.actor(), act, entered.participant().id(), "statement/" + statement.id());
    }

    private Statement newest(Entered entered) {
        return statements.ofAssessment(entered.assessment().id()).stream()
                .findFirst()
                .orElseThrow(() -> Refused.because("voice.none"));
    }

    private Optional<Statement> signed(Entered entered) {
        return statements.ofAssessment(entered.assessment().id()).stream()
                .filter(one -> one.state() == Statement.State.SIGNED)
                .findFirst();
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, Entered entered, Fields walkthrough, Fields words) {
        UUID assessment = entered.assessment().id();
        List<Statement> versions = statements.ofAssessment(assessment);
        VoicePage page = new VoicePage(
                entered,
                versions.isEmpty() ? 0 : versions.getFirst().version(),
                signed(entered).map(Statement::version),
                voices.walkthroughs(assessment).stream()
                        .map(one ->
                                new VoicePage.Held(one, version(versions, one.statementId()), name(one.recordedBy())))
                        .toList(),
                voices.laterWords(assessment).stream()
                        .map(one ->
                                new VoicePage.Said(one, version(versions, one.statementId()), name(one.recordedBy())))
                        .toList(),
                walkthrough,
                words);
        return pages.page(request, status, PAGE, page);
    }

    private static int version(List<Statement> versions, UUID id) {
        return versions.stream()
                .filter(one -> one.id().equals(id))
                .map(Statement::version)
                .findFirst()
                .orElse(0);
    }

    private String name(UUID account) {
        return accounts.find(account).map(Account::name).orElse("");
    }
}
