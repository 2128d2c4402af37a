package se.prova.consent.page;

import io.micronaut.data.exceptions.OptimisticLockException;
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
import java.util.Map;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.consent.Consents;
import se.prova.consent.How;
import se.prova.consent.Participation;
import se.prova.db.Ids;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** The agreement to take part: what it is, a new one, and one taken back. */
@Controller("/bedomningar/{id}/deltagande")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ParticipationController {

    private static final String PAGE = "consent/participation";

    private final Consents consents;
    private final Entrance entrance;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    ParticipationController(Consents consents, Entrance entrance, Pages pages, Ids ids, Clock clock) {
        this.consents = consents;
        this.entrance = entrance;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.RECORD_CONSENT, "participation.read");
        Fields fields = Fields.filled(Map.of("agreed-on", Dates.today(clock).toString()));
        return pages.page(request, PAGE, page(entered, fields));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> agree(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_CONSENT);
        LocalDate on = GroundForm.past(fields, "agreed-on", Dates.today(clock));
        How how = fields.choice("agreed-how", How.class);
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(entered, fields));
        }
        Participation agreed = new Participation(
                ids.next(),
                entered.assessment().id(),
                entered.assessment().unitId(),
                on,
                how,
                null,
                user.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                0);
        consents.add(agreed, event(entered, "participation.recorded", agreed));
        return HttpResponse.seeOther(URI.create(entered.path() + "/deltagande"));
    }

    @Post("/{agreement}/ta-tillbaka")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String agreement, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_CONSENT);
        Participation agreed = consents.participation(Entrance.id(agreement))
                .filter(one -> one.assessmentId().equals(entered.assessment().id()))
                .orElseThrow(Refused::hidden);
        long revision = fields.revision();
        LocalDate on = GroundForm.past(fields, "withdrawn-on", Dates.today(clock));
        if (!fields.anyWrong() && on.isBefore(agreed.agreedOn())) {
            fields.wrong("withdrawn-on", "consent.wrong.backwards");
        }
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(entered, fields));
        }
        if (agreed.withdrawnOn() != null) {
            throw Refused.because("consent.withdrawn.already");
        }
        try {
            consents.withdraw(agreed.withdrawn(on, revision), event(entered, "participation.withdrawn", agreed));
        } catch (OptimisticLockException e) {
            throw Refused.stale();
        }
        return HttpResponse.seeOther(URI.create(entered.path() + "/deltagande"));
    }

    private ParticipationPage page(Entered entered, Fields fields) {
        return new ParticipationPage(
                entered,
                consents.participations(entered.assessment().id()),
                consents.papers(entered.assessment().id()),
                fields);
    }

    private static AuditEvent event(Entered entered, String act, Participation agreed) {
        return AuditEvent.of(entered.actor(), act, entered.participant().id(), "participation/" + agreed.id());
    }
}
