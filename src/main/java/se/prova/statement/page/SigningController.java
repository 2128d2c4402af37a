package se.prova.statement.page;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import se.prova.access.User;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.definition.WrongDefinitions;
import se.prova.document.FaultyPage;
import se.prova.signin.Confirmation;
import se.prova.statement.drafting.Checks;
import se.prova.statement.lifecycle.Evidence;
import se.prova.statement.lifecycle.Prints;
import se.prova.statement.print.Recipients;
import se.prova.statement.signing.Signing;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** Signs a draft, once for all its recipients, when nothing stands in the way. */
@Controller("/bedomningar/{id}/utlatande/signera")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SigningController {

    private final Desk desk;
    private final Evidence evidence;
    private final Recipients recipients;
    private final Confirmation confirmation;
    private final AuditLog log;
    private final JteStatement words;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    SigningController(
            Desk desk,
            Evidence evidence,
            Recipients recipients,
            Confirmation confirmation,
            AuditLog log,
            JteStatement words,
            Pages pages,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.evidence = evidence;
        this.recipients = recipients;
        this.confirmation = confirmation;
        this.log = log;
        this.words = words;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sign(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Laid laid = desk.sign(user, id);
        words.same(laid, fields);
        if (Checks.refuse(JteStatement.checks(laid))) {
            throw Refused.because("statement.page.sign.refused");
        }
        if (!confirmation.given(request, user, fields)) {
            return pages.page(
                    request,
                    HttpStatus.BAD_REQUEST,
                    JteStatement.template(laid),
                    words.page(pages.view(request), laid, fields, null));
        }
        Signing signed;
        try {
            signed = signed(user, laid);
        } catch (WrongDefinitions | FaultyPage e) {
            throw Refused.because("statement.page.sign.template");
        }
        try {
            evidence.sign(
                    signed,
                    Prints.of(laid.file().material(laid.library())),
                    Desk.event(laid, "statement.signed").detailed(hashes(signed)));
        } catch (OptimisticLockException e) {
            throw Refused.stale();
        }
        return HttpResponse.seeOther(
                URI.create(laid.path() + "/" + signed.statement().version()));
    }

    private Signing signed(User user, Laid laid) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Signing.of(
                laid.file(),
                laid.version(),
                laid.library(),
                laid.reading(),
                recipients.all(),
                new Signing.Signer(user.account(), now, log.head()),
                ids::next);
    }

    /** What binds the documents to the log. */
    private static String hashes(Signing signed) {
        return signed.statement().contentHash()
                + signed.renderings().stream()
                        .map(one -> "\n" + one.recipient().folder() + " " + one.sha256())
                        .collect(Collectors.joining());
    }
}
