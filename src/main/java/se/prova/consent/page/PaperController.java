package se.prova.consent.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.consent.Consents;
import se.prova.consent.Ground;
import se.prova.consent.Paper;
import se.prova.consent.Participation;
import se.prova.db.Ids;
import se.prova.web.Fields;
import se.prova.web.Refused;

/** Takes in the signed paper of a waiver, a ground or an agreement, and gives it back as a download. */
@Controller("/bedomningar/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PaperController {

    private final Consents consents;
    private final Entrance entrance;
    private final Ids ids;
    private final Clock clock;

    PaperController(Consents consents, Entrance entrance, Ids ids, Clock clock) {
        this.consents = consents;
        this.entrance = entrance;
        this.ids = ids;
        this.clock = clock;
    }

    @Post("/papper/{owner}")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> add(User user, @PathVariable String id, @PathVariable String owner, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_CONSENT);
        UUID of = owner(entered, owner);
        byte[] file = fields.file("paper");
        if (file.length > Paper.BYTES_MAX) {
            throw Refused.because("consent.paper.large");
        }
        Paper.Kind kind = Paper.Kind.of(file).orElseThrow(() -> Refused.because("consent.paper.kind"));
        Paper paper = new Paper(
                ids.next(),
                entered.assessment().id(),
                of,
                kind,
                Paper.hash(file),
                file,
                user.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        consents.add(paper, event(entered, "paper.added", paper));
        String page = consents.ground(of).isPresent() ? "/medgivanden" : "/deltagande";
        return HttpResponse.seeOther(URI.create(entered.path() + page));
    }

    @Get("/papper/{paper}")
    HttpResponse<byte[]> fetch(User user, @PathVariable String id, @PathVariable String paper) {
        Entered entered = entrance.read(user, id, Action.RECORD_CONSENT, "paper.read");
        Paper found = consents.paper(Entrance.id(paper))
                .filter(one -> one.assessmentId().equals(entered.assessment().id()))
                .orElseThrow(Refused::hidden);
        return HttpResponse.ok(found.file())
                .contentType(MediaType.of(found.kind().mime()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"papper-" + entered.participant().code() + "."
                                + found.kind().name().toLowerCase(java.util.Locale.ROOT) + "\"");
    }

    private UUID owner(Entered entered, String owner) {
        UUID id = Entrance.id(owner);
        UUID assessment = entered.assessment().id();
        return consents.ground(id)
                .filter(one -> one.assessmentId().equals(assessment))
                .map(Ground::id)
                .or(() -> consents.participation(id)
                        .filter(one -> one.assessmentId().equals(assessment))
                        .map(Participation::id))
                .orElseThrow(Refused::hidden);
    }

    private static AuditEvent event(Entered entered, String act, Paper paper) {
        return AuditEvent.of(entered.actor(), act, entered.participant().id(), "paper/" + paper.id())
                .because(paper.kind() + " " + paper.ownerId());
    }
}
