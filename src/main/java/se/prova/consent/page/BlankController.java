package se.prova.consent.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Place;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.consent.print.Blank;
import se.prova.consent.print.Blanks;
import se.prova.consent.print.Letterhead;
import se.prova.participant.Identity;
import se.prova.participant.Participants;
import se.prova.participant.Protection;

/** The paper forms, filled with whom they are about. The name of somebody protected is left to be written by hand. */
@Controller("/bedomningar/{id}")
@Produces(MediaType.APPLICATION_PDF)
@ExecuteOn(TaskExecutors.BLOCKING)
class BlankController {

    private final Blanks blanks;
    private final Entrance entrance;
    private final Accounts accounts;
    private final Participants participants;
    private final Clock clock;

    BlankController(Blanks blanks, Entrance entrance, Accounts accounts, Participants participants, Clock clock) {
        this.blanks = blanks;
        this.entrance = entrance;
        this.accounts = accounts;
        this.participants = participants;
        this.clock = clock;
    }

    @Get("/medgivanden/blankett.pdf")
    HttpResponse<byte[]> waiver(User user, @PathVariable String id) {
        return printed(user, id, Blank.Kind.MEDGIVANDE);
    }

    @Get("/deltagande/blankett.pdf")
    HttpResponse<byte[]> participation(User user, @PathVariable String id) {
        return printed(user, id, Blank.Kind.DELTAGANDE);
    }

    private HttpResponse<byte[]> printed(User user, String id, Blank.Kind kind) {
        Entered entered = entrance.read(user, id, Action.RECORD_CONSENT, "consent.printed");
        Place place = accounts.place(entered.assessment().unitId());
        Map<String, Object> data = Map.of(
                "sender",
                Letterhead.of(place),
                "person",
                Map.of("name", name(entered), "code", entered.participant().code()));
        byte[] pdf = blanks.of(kind).print(data, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return HttpResponse.ok(pdf)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"blankett-" + kind.folder() + "-"
                                + entered.participant().code() + ".pdf\"");
    }

    private String name(Entered entered) {
        return entered.participant().protection() == Protection.NONE
                ? participants
                        .identity(entered.participant().id())
                        .map(Identity::fullName)
                        .orElse("")
                : "";
    }
}
