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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.User;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.statement.Recipient;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.Evidence;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.statement.lifecycle.StatementEvent.Kind;
import se.prova.statement.lifecycle.page.JteHistory;
import se.prova.statement.signing.Correction;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** What was signed: the version locked, its documents as stored, and the way to correct it. */
@Controller("/bedomningar/{id}/utlatande")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignedController {

    private static final String PAGE = "statement/signed";
    private static final int REASON_CHARS_MAX = 2_000;
    private static final int DIGITS_MAX = 4;
    private static final int BYTES_PER_KILOBYTE = 1_024;

    private final Desk desk;
    private final Statements statements;
    private final Evidence evidence;
    private final JteHistory history;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    SignedController(
            Desk desk,
            Statements statements,
            Evidence evidence,
            JteHistory history,
            Pages pages,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.statements = statements;
        this.evidence = evidence;
        this.history = history;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get("/{version:[0-9]+}")
    HttpResponse<?> version(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String version) {
        Laid laid = signed(user, id, version);
        return pages.page(request, PAGE, page(pages.view(request), laid, Fields.empty()));
    }

    /** The bytes that were stored at signing, and nothing else. */
    @Get("/{version:[0-9]+}/{recipient}.pdf")
    HttpResponse<byte[]> pdf(
            User user, @PathVariable String id, @PathVariable String version, @PathVariable String recipient) {
        Laid laid = signed(user, id, version);
        Recipient to = RecipientController.of(recipient);
        Rendering stored = statements.rendering(laid.statement().id(), to).orElseThrow(Refused::hidden);
        return PdfFiles.pdf(stored.pdf(), PdfFiles.name(laid.statement(), to, ""));
    }

    /** The same on a screen, as it was stored at signing. */
    @Get("/{version:[0-9]+}/{recipient}.html")
    HttpResponse<?> html(
            HttpRequest<?> request,
            User user,
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String recipient) {
        Laid laid = signed(user, id, version);
        Recipient to = RecipientController.of(recipient);
        String main = statements
                .rendering(laid.statement().id(), to)
                .map(Rendering::html)
                .orElseThrow(Refused::hidden);
        return PdfFiles.onScreen(pages.view(request), laid.statement(), to, main);
    }

    /** Begins a new version that replaces this one, and says why. */
    @Post("/{version:[0-9]+}/ratta")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String version, Fields fields) {
        Laid newest = desk.correct(user, id);
        if (newest.whole()
                .filter(one -> one.statement().version() == number(version))
                .isEmpty()) {
            throw Refused.stale();
        }
        String reason = fields.text("reason", REASON_CHARS_MAX);
        fields.printable();
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(pages.view(request), newest, fields));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Whole draft = Correction.of(newest.version(), user.account(), now, reason, ids::next);
        AuditEvent event = Desk.event(
                        newest,
                        "statement.corrected",
                        "statement/" + draft.statement().id())
                .because(reason);
        statements.begin(draft, event);
        return HttpResponse.seeOther(URI.create(newest.path()));
    }

    private Laid signed(User user, String id, String version) {
        return desk.read(user, id, number(version));
    }

    /** A version's number as written in an address; one that is too long for any names none. */
    private static int number(String version) {
        if (version.length() > DIGITS_MAX) {
            throw Refused.hidden();
        }
        return Integer.parseInt(version);
    }

    private SignedPage page(View view, Laid laid, Fields fields) {
        Statement statement = laid.statement();
        List<Statement> versions = statements.ofAssessment(statement.assessmentId());
        boolean mayDraft = Policy.allows(
                laid.user(), Action.DRAFT_STATEMENT, laid.entered().resource());
        @Nullable Instant signedAt = statement.signedAt();
        @Nullable UUID signer = statement.signedBy();
        return new SignedPage(
                laid.entered(),
                versions.getFirst().id().equals(statement.id()) && desk.open(laid, Act.CORRECT),
                statement.documentId(),
                statement.version(),
                statement.replaceReason(),
                statement.state() == Statement.State.REPLACED,
                evidence.since(statement, laid.file().material(laid.library())),
                signer == null
                        ? ""
                        : laid.file()
                                .colleague(signer)
                                .map(CaseFile.Colleague::name)
                                .orElse(""),
                signedAt == null ? "" : view.moment(signedAt),
                statement.contentHash(),
                Stream.of(Recipient.values())
                        .flatMap(one -> file(view, laid, one).stream())
                        .toList(),
                JteStatement.asked(view, laid),
                JteStatement.parts(view, laid),
                JteStatement.said(view, laid.version()),
                versions.stream()
                        .filter(one -> mayDraft || !one.draft())
                        .map(one -> version(view, laid, one))
                        .toList(),
                history.of(view, statement),
                Stream.of(Act.values()).filter(act -> desk.open(laid, act)).collect(Collectors.toSet()),
                open(laid),
                laid.events().stream()
                        .filter(one -> one.kind() == Kind.REVOKED)
                        .map(StatementEvent::words)
                        .findFirst(),
                fields);
    }

    /** Questions about the version that nobody has answered. */
    private static List<StatementEvent> open(Laid laid) {
        return laid.events().stream()
                .filter(one -> one.kind() == Kind.COMPLEMENT_ASKED)
                .filter(one ->
                        laid.events().stream().noneMatch(answer -> one.id().equals(answer.answersId())))
                .toList();
    }

    private Optional<SignedPage.File> file(View view, Laid laid, Recipient recipient) {
        return statements
                .rendering(laid.statement().id(), recipient)
                .map(one -> new SignedPage.File(
                        JteStatement.title(view, recipient),
                        laid.path() + "/" + laid.statement().version() + "/" + recipient.folder() + ".pdf",
                        one.sha256(),
                        one.pdf().length / BYTES_PER_KILOBYTE));
    }

    private static SignedPage.Version version(View view, Laid laid, Statement one) {
        Instant signedAt = one.signedAt();
        return new SignedPage.Version(
                one.version(),
                view.text("statement.state." + one.state()),
                view.moment(signedAt == null ? one.createdAt() : signedAt),
                one.draft() ? laid.path() : laid.path() + "/" + one.version(),
                one.id().equals(laid.statement().id()));
    }
}
