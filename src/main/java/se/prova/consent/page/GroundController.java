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
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.consent.Consents;
import se.prova.consent.Ground;
import se.prova.consent.OtherGround;
import se.prova.consent.Waiver;
import se.prova.db.Ids;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** Waivers and other grounds: all of them, a new one, and one taken back. */
@Controller("/bedomningar/{id}/medgivanden")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GroundController {

    private final Consents consents;
    private final Entrance entrance;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    GroundController(Consents consents, Entrance entrance, Pages pages, Ids ids, Clock clock) {
        this.consents = consents;
        this.entrance = entrance;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.RECORD_CONSENT, "consent.read");
        LocalDate today = Dates.today(clock);
        GroundsPage page = new GroundsPage(
                entered,
                consents.waivers(entered.assessment().id()).stream()
                        .map(one -> new GroundsPage.WaiverLine(one, standing(one, today)))
                        .toList(),
                consents.otherGrounds(entered.assessment().id()).stream()
                        .map(one -> new GroundsPage.OtherLine(one, standing(one, today)))
                        .toList(),
                consents.papers(entered.assessment().id()));
        return pages.page(request, "consent/grounds", page);
    }

    @Get("/nytt")
    HttpResponse<?> newWaiver(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.RECORD_CONSENT, "consent.read");
        return pages.page(request, "consent/waiver", new GroundPage(entered, GroundForm.newWaiver(Dates.today(clock))));
    }

    @Post("/nytt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> waiver(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_CONSENT);
        Optional<Waiver> waiver = GroundForm.waiver(fields, noted(user, entered));
        if (waiver.isEmpty()) {
            return wrong(request, "consent/waiver", entered, fields);
        }
        consents.add(
                waiver.get(),
                event(entered, "waiver.recorded", "waiver/" + waiver.get().id()));
        return seeList(entered);
    }

    @Get("/grund")
    HttpResponse<?> newOther(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.RECORD_CONSENT, "consent.read");
        return pages.page(request, "consent/other", new GroundPage(entered, GroundForm.newOther(Dates.today(clock))));
    }

    @Post("/grund")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> other(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_CONSENT);
        Optional<OtherGround> other = GroundForm.other(fields, noted(user, entered));
        if (other.isEmpty()) {
            return wrong(request, "consent/other", entered, fields);
        }
        OtherGround ground = other.get();
        consents.add(
                ground,
                event(entered, "ground.recorded", "ground/" + ground.id())
                        .because(ground.law() + (ground.weighed() == null ? "" : " " + ground.weighed())));
        return seeList(entered);
    }

    @Get("/{ground}/ta-tillbaka")
    HttpResponse<?> ask(HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String ground) {
        Entered entered = entrance.read(user, id, Action.RECORD_CONSENT, "consent.read");
        return pages.page(request, "consent/withdraw", new WithdrawPage(entered, standing(entered, ground)));
    }

    @Post("/{ground}/ta-tillbaka")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(User user, @PathVariable String id, @PathVariable String ground, Fields fields) {
        Entered entered = entrance.open(user, id, Action.RECORD_CONSENT);
        Ground standing = standing(entered, ground);
        if (fields.revision() != standing.revision()) {
            throw Refused.stale();
        }
        String what = standing instanceof Waiver ? "waiver" : "ground";
        try {
            consents.withdraw(
                    standing, user.account(), now(), event(entered, what + ".withdrawn", what + "/" + standing.id()));
        } catch (OptimisticLockException e) {
            throw Refused.stale();
        }
        return seeList(entered);
    }

    /** A ground of this assessment that has not been taken back. */
    private Ground standing(Entered entered, String id) {
        Ground found = consents.ground(Entrance.id(id))
                .filter(one -> one.assessmentId().equals(entered.assessment().id()))
                .orElseThrow(Refused::hidden);
        if (found.withdrawnAt() != null) {
            throw Refused.because("consent.withdrawn.already");
        }
        return found;
    }

    static GroundsPage.Standing standing(Ground ground, LocalDate today) {
        if (ground.withdrawnAt() != null) {
            return GroundsPage.Standing.WITHDRAWN;
        }
        if (today.isBefore(ground.from())) {
            return GroundsPage.Standing.NOT_YET;
        }
        return today.isAfter(ground.until()) ? GroundsPage.Standing.EXPIRED : GroundsPage.Standing.VALID;
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, String page, Entered entered, Fields fields) {
        return pages.page(request, HttpStatus.BAD_REQUEST, page, new GroundPage(entered, fields));
    }

    private static HttpResponse<?> seeList(Entered entered) {
        return HttpResponse.seeOther(URI.create(entered.path() + "/medgivanden"));
    }

    private GroundForm.Noted noted(User user, Entered entered) {
        return new GroundForm.Noted(ids.next(), entered.assessment(), user.account(), now(), Dates.today(clock));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AuditEvent event(Entered entered, String act, String resource) {
        return AuditEvent.of(entered.actor(), act, entered.participant().id(), resource);
    }
}
