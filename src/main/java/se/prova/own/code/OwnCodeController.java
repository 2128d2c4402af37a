package se.prova.own.code;

import io.micronaut.http.HttpRequest;
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
import java.util.Optional;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Unit;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.signin.factor.SvgCode;
import se.prova.signin.guest.GuestFilter;
import se.prova.signin.guest.OwnCode;
import se.prova.signin.guest.SqlGuests;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.Source;
import se.prova.web.StepUp;

/**
 * Gives the participant the code to their own page, and takes it back.
 *
 * <p>It is shown once, to be printed. The square beside it holds the address and not the code: what a camera reads lands
 * in histories that nobody here can clear.
 */
@Controller("/bedomningar/{id}/egen-sida")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnCodeController {

    private final Entrance entrance;
    private final SqlGuests guests;
    private final Accounts accounts;
    private final Pages pages;
    private final Clock clock;

    OwnCodeController(Entrance entrance, SqlGuests guests, Accounts accounts, Pages pages, Clock clock) {
        this.entrance = entrance;
        this.guests = guests;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.GIVE_CODE, "own.code.read");
        StepUp.require(request);
        Optional<OwnCode> code = guests.current(entered.assessment().id());
        return pages.page(
                request,
                "own/code",
                new OwnCodePage(
                        entered,
                        offer(entered),
                        code,
                        code.flatMap(one -> accounts.find(one.madeBy()))
                                .map(Account::name)
                                .orElse(""),
                        code.filter(one -> one.opens(clock.instant())).isPresent()));
    }

    /** The code is in the answer to this one form, and nowhere else afterwards. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.open(user, id, Action.GIVE_CODE);
        StepUp.require(request);
        if (offer(entered) != OwnCodePage.Offer.OPEN) {
            throw Refused.because("me.code.offer." + offer(entered));
        }
        String code = guests.make(whose(entered), user.account(), entered.actor());
        String address = Source.origin(request) + GuestFilter.PATH;
        Unit unit = accounts.place(entered.assessment().unitId()).unit();
        return pages.page(
                request,
                "own/sheet",
                new OwnSheetPage(
                        entered,
                        code,
                        address,
                        SvgCode.of(address, pages.view(request).text("me.sheet.picture")),
                        guests.current(entered.assessment().id()).orElseThrow().validUntil(),
                        unit.name(),
                        unit.telephone()));
    }

    @Post("/ta-tillbaka")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(User user, @PathVariable String id) {
        Entered entered = entrance.open(user, id, Action.GIVE_CODE);
        guests.end(whose(entered), user.account(), entered.actor());
        return HttpResponse.seeOther(URI.create(entered.path() + "/egen-sida"));
    }

    /** Nobody stands behind a code, as somebody must behind every right to a protected person. */
    private static OwnCodePage.Offer offer(Entered entered) {
        if (entered.participant().protection().hides()) {
            return OwnCodePage.Offer.PROTECTED;
        }
        return entered.assessment().state() == Assessment.State.OPEN
                ? OwnCodePage.Offer.OPEN
                : OwnCodePage.Offer.CLOSED;
    }

    private static SqlGuests.For whose(Entered entered) {
        Assessment assessment = entered.assessment();
        return new SqlGuests.For(assessment.id(), assessment.participantId(), assessment.unitId());
    }
}
