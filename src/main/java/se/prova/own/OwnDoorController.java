package se.prova.own;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.prova.access.Guest;
import se.prova.signin.Patience;
import se.prova.signin.Patience.Name;
import se.prova.signin.guest.GuestCookie;
import se.prova.signin.guest.GuestFilter;
import se.prova.signin.guest.SqlGuests;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Source;

/** The door to the participants' own pages: a code opens it, and a button shuts it. The code stands in no address. */
@Controller(GuestFilter.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnDoorController {

    private static final String PAGE = "own/door";
    private static final String CODE = "code";

    private final OwnEntrance entrance;
    private final SqlGuests guests;
    private final GuestCookie cookie;
    private final Patience patience;
    private final Pages pages;

    OwnDoorController(OwnEntrance entrance, SqlGuests guests, GuestCookie cookie, Patience patience, Pages pages) {
        this.entrance = entrance;
        this.guests = guests;
        this.cookie = cookie;
        this.patience = patience;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return pages.page(request, PAGE, Fields.empty());
    }

    /** A code that is wrong, too old, taken back or of an assessment that is over is answered in one way. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, Fields fields) {
        String typed = fields.typed(CODE);
        if (typed.isBlank()) {
            fields.wrong(CODE, "me.door.missing");
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, fields);
        }
        List<Name> names = List.of(Name.visitor(Source.of(request)), Name.visitors());
        Duration wait = patience.take(names);
        if (!wait.isZero()) {
            fields.wrong(CODE, "me.door.wait", wait.toMinutes() + 1);
            return pages.page(request, HttpStatus.TOO_MANY_REQUESTS, PAGE, fields);
        }
        Optional<Guest> found = guests.look(typed);
        boolean admitted = entrance.admits(found.orElse(Guest.NOBODY));
        if (found.isEmpty() || !admitted) {
            guests.refuse();
            fields.wrong(CODE, "me.door.wrong");
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, fields);
        }
        patience.right(names);
        String token = guests.open(found.get(), cookie.of(request));
        return HttpResponse.seeOther(URI.create(GuestFilter.PATH + "/sida")).cookie(cookie.with(token));
    }

    @Post("/stang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, Guest guest) {
        guests.close(guest, cookie.of(request));
        return HttpResponse.seeOther(URI.create(GuestFilter.PATH))
                .cookie(cookie.gone())
                .header("Clear-Site-Data", "\"cache\"");
    }
}
