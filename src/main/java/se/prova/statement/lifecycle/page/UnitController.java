package se.prova.statement.lifecycle.page;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.statement.lifecycle.UnitSetting;
import se.prova.statement.lifecycle.UnitSettings;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;

/** Where a manager chooses how the unit works. */
@Controller("/enhet")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitController {

    private final UnitSettings settings;
    private final Accounts accounts;
    private final Gate gate;
    private final Pages pages;
    private final Clock clock;

    UnitController(UnitSettings settings, Accounts accounts, Gate gate, Pages pages, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.gate = gate;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, User user, @QueryValue(defaultValue = "") String sparat) {
        gate.open(user, Action.MANAGE_GRANTS, new Resource.OfUnit(user.unit()));
        StepUp.require(request);
        Optional<UnitSetting> stored = settings.of(user.unit());
        return pages.page(
                request,
                "lifecycle/unit",
                new UnitPage(
                        accounts.place(user.unit()).unit().name(),
                        stored.filter(UnitSetting::review).isPresent(),
                        stored.map(UnitSetting::revision).orElse(0L),
                        !sparat.isEmpty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, User user, Fields fields) {
        Actor actor = gate.open(user, Action.MANAGE_GRANTS, new Resource.OfUnit(user.unit()));
        StepUp.require(request);
        boolean review = fields.ticked("review");
        UnitSetting setting = new UnitSetting(
                user.unit(), review, user.account(), clock.instant().truncatedTo(ChronoUnit.MICROS), fields.revision());
        try {
            settings.set(
                    setting,
                    AuditEvent.of(actor, "unit.changed", "", "unit/" + user.unit())
                            .because(review ? "review" : "no review"));
        } catch (OptimisticLockException _) {
            throw Refused.stale();
        }
        return HttpResponse.seeOther(URI.create("/enhet?sparat=ja"));
    }
}
