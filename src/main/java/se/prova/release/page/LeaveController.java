package se.prova.release.page;

import io.micronaut.data.exceptions.OptimisticLockException;
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
import java.util.stream.Stream;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.participant.Protection;
import se.prova.release.Receipt;
import se.prova.release.Refusal;
import se.prova.release.Release;
import se.prova.release.Releases;
import se.prova.release.drop.Drops;
import se.prova.release.parcel.Parcel;
import se.prova.release.parcel.SqlParcels;
import se.prova.statement.Recipient;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;
import se.prova.web.View;

/** The register, and the last step: the file leaves in the answer to one form, or it does not. */
@Controller("/bedomningar/{id}/utlamning")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LeaveController {

    private static final String CONFIRMED = "confirmed";
    private static final MediaType ZIP = new MediaType("application/zip");

    private final Releases releases;
    private final Drops drops;
    private final SqlParcels parcels;
    private final Ids ids;
    private final Statements statements;
    private final JteRegister words;
    private final Entrance entrance;
    private final AuditLog log;
    private final Pages pages;
    private final Clock clock;

    LeaveController(
            Releases releases,
            Drops drops,
            SqlParcels parcels,
            Ids ids,
            Statements statements,
            JteRegister words,
            Entrance entrance,
            AuditLog log,
            Pages pages,
            Clock clock) {
        this.releases = releases;
        this.drops = drops;
        this.parcels = parcels;
        this.ids = ids;
        this.statements = statements;
        this.words = words;
        this.entrance = entrance;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> register(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.READ_STATEMENT, "release.read");
        View view = pages.view(request);
        Optional<Statement> newest = words.newestSigned(entered);
        RegisterPage page = new RegisterPage(
                entered,
                newest.map(Statement::version).orElse(0),
                PrepareController.ways(user, entered),
                newest.stream().flatMap(one -> documents(view, entered, one)).toList(),
                releases.ofAssessment(entered.assessment().id()).stream()
                        .map(one -> words.line(view, one))
                        .toList(),
                words.anyWithdrawn(entered));
        return pages.page(request, "release/register", page);
    }

    @Get("/{release}")
    HttpResponse<?> show(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String release) {
        Entered entered = entrance.read(user, id, Action.READ_STATEMENT, "release.read");
        Release found = find(entered, release);
        if (found.state() == Release.State.WAITING) {
            StepUp.require(request);
        }
        return page(request, HttpStatus.OK, entered, found, false, receipt());
    }

    /** The file itself. It is the answer to this one form, so that no address gives it a second time. */
    @Post("/{release}/hamta")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leave(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String release, Fields fields) {
        StepUp.require(request);
        Entered read = entrance.open(user, id, Action.READ_STATEMENT);
        Release waiting = onRevision(find(read, release), fields);
        Entered entered = entrance.open(user, id, waiting.way().action());
        Statement statement = statements.find(waiting.statementId()).orElseThrow();
        try {
            return leave(entered, waiting, statement, leaving(user, entered, fields.ticked(CONFIRMED)));
        } catch (Releases.NotAllowed e) {
            log.append(PrepareController.refused(entered, statement, waiting.way(), e.missing()));
            return page(
                    request,
                    HttpStatus.CONFLICT,
                    entered,
                    waiting,
                    e.missing().contains(Refusal.PROTECTED_NOT_CONFIRMED),
                    Fields.empty());
        } catch (OptimisticLockException e) {
            throw Refused.because("release.ended");
        }
    }

    private HttpResponse<?> leave(Entered entered, Release waiting, Statement statement, Releases.Leaving leaving) {
        if (waiting.packing() == Release.Packing.FOLDER) {
            drops.order(waiting, leaving);
            return HttpResponse.seeOther(URI.create(entered.path() + "/utlamning/" + waiting.id()));
        }
        Rendering rendering = releases.leave(waiting, leaving);
        if (waiting.packing() == Release.Packing.PDF) {
            return file(MediaType.APPLICATION_PDF_TYPE, waiting.fileName(statement) + ".pdf", rendering.pdf());
        }
        Parcel parcel = parcels.of(waiting, rendering, leaving.at());
        return file(ZIP, parcel.name() + ".zip", parcel.zip());
    }

    private static HttpResponse<?> file(MediaType type, String name, byte[] content) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
    }

    /** Notes what the receiver has said: a number in their journal, or that they have it. */
    @Post("/{release}/kvitto")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> receipt(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String release, Fields fields) {
        Entered read = entrance.open(user, id, Action.READ_STATEMENT);
        Release left = find(read, release);
        Entered entered = entrance.open(user, id, left.way().action());
        String reference = fields.line("reference", Receipt.REFERENCE_CHARS_MAX);
        LocalDate on = fields.date("received-on");
        if (on.isAfter(Dates.today(clock))) {
            fields.wrong("received-on", "error.day.future");
        }
        if (left.state() != Release.State.LEFT) {
            throw Refused.because("release.receipt.not-left");
        }
        if (fields.anyWrong()) {
            return page(request, HttpStatus.BAD_REQUEST, entered, left, false, fields);
        }
        releases.add(
                new Receipt(
                        ids.next(),
                        left.id(),
                        left.assessmentId(),
                        reference,
                        on,
                        user.account(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                AuditEvent.of(
                        entered.actor(),
                        "release.receipted",
                        entered.participant().id(),
                        "release/" + left.id()));
        return HttpResponse.seeOther(URI.create(entered.path() + "/utlamning/" + left.id()));
    }

    private Fields receipt() {
        return Fields.filled(Map.of("received-on", Dates.today(clock).toString()));
    }

    @Post("/{release}/avbryt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(User user, @PathVariable String id, @PathVariable String release, Fields fields) {
        Entered read = entrance.open(user, id, Action.READ_STATEMENT);
        Release waiting = onRevision(find(read, release), fields);
        Entered entered = entrance.open(user, id, waiting.way().action());
        AuditEvent event = AuditEvent.of(
                entered.actor(), "release.cancelled", entered.participant().id(), "release/" + waiting.id());
        try {
            releases.cancel(waiting, leaving(user, entered, false), event);
        } catch (OptimisticLockException e) {
            throw Refused.because("release.ended");
        }
        return HttpResponse.seeOther(URI.create(entered.path() + "/utlamning"));
    }

    private Release find(Entered entered, String release) {
        return releases.find(Entrance.id(release))
                .filter(one -> one.assessmentId().equals(entered.assessment().id()))
                .orElseThrow(Refused::hidden);
    }

    private static Release onRevision(Release found, Fields fields) {
        if (fields.revision() != found.revision()) {
            throw Refused.because("release.ended");
        }
        return found;
    }

    private Releases.Leaving leaving(User user, Entered entered, boolean confirmed) {
        return new Releases.Leaving(
                entered.actor(),
                user.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Dates.today(clock),
                confirmed);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Entered entered,
            Release release,
            boolean unconfirmed,
            Fields fields) {
        List<Refusal> missing = release.state() == Release.State.WAITING
                ? releases.missing(release, Dates.today(clock), true)
                : List.of();
        LeavePage page = new LeavePage(
                entered,
                words.line(pages.view(request), release),
                missing,
                entered.participant().protection() != Protection.NONE,
                unconfirmed,
                drops.find(release.id()),
                words.receipts(release),
                release.state() == Release.State.LEFT,
                along(entered, release),
                fields);
        return pages.page(request, status, "release/leave", page);
    }

    private List<LeavePage.Along> along(Entered entered, Release release) {
        Statement statement = statements.find(release.statementId()).orElseThrow();
        return releases.along(release).stream()
                .map(one -> new LeavePage.Along(
                        one.fileName(statement.documentId(), statement.version()) + ".pdf",
                        entered.path() + "/genomgang/ord/" + one.id() + ".pdf",
                        one.sha256()))
                .toList();
    }

    private static Stream<RegisterPage.Document> documents(View view, Entered entered, Statement statement) {
        return Stream.of(Recipient.values())
                .map(one -> new RegisterPage.Document(
                        JteRegister.title(view, one),
                        entered.path() + "/utlamning/ny/" + statement.version() + "/" + one.folder()));
    }
}
