package se.prova.rights;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.participant.Personnummer;
import se.prova.participant.Protection;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;

/** Changes how a person is protected, when the population register's mark comes or goes during the trial. */
@Controller("/bedomningar/{id}/skydd")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProtectionController {

    private static final String PAGE = "rights/protection";
    private static final String LEVEL = "protection";

    private final Participants participants;
    private final Accounts accounts;
    private final SqlRights rights;
    private final Entrance entrance;
    private final Pages pages;

    ProtectionController(
            Participants participants, Accounts accounts, SqlRights rights, Entrance entrance, Pages pages) {
        this.participants = participants;
        this.accounts = accounts;
        this.rights = rights;
        this.entrance = entrance;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.EDIT_ASSESSMENT, "participant.read");
        StepUp.require(request);
        Fields fields =
                Fields.filled(Map.of(LEVEL, entered.participant().protection().name()));
        return pages.page(request, PAGE, page(user, entered, fields));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.EDIT_ASSESSMENT);
        StepUp.require(request);
        long revision = fields.revision();
        Protection level = fields.choice(LEVEL, Protection.class);
        Participant about = entered.participant();
        boolean begins = level.hides() && !about.protection().hides();
        Optional<UUID> seconder = begins ? GrantForm.seconder(fields, unit(entered), user.account()) : Optional.empty();
        if (!level.hides() && about.protection().hides() && isDouble(about)) {
            fields.wrong(LEVEL, "rights.protection.double");
        }
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(user, entered, fields));
        }
        try {
            rights.protect(entered.actor(), user.account(), about, level, revision, seconder);
        } catch (OptimisticLockException e) {
            throw Refused.stale();
        }
        return HttpResponse.seeOther(URI.create(seconder.isPresent() ? RightsController.PATH : entered.path()));
    }

    /** Whether the number is used by somebody who was registered while this person could not be found. */
    private boolean isDouble(Participant about) {
        return participants
                .identity(about.id())
                .map(Identity::number)
                .filter(number -> !number.isEmpty())
                .flatMap(number -> participants.withNumber(about.branchId(), new Personnummer(number)))
                .isPresent();
    }

    private ProtectionPage page(User user, Entered entered, Fields fields) {
        return new ProtectionPage(
                entered,
                fields,
                entered.participant().revision(),
                GrantController.options(unit(entered).stream()
                        .filter(one -> !one.id().equals(user.account()))
                        .toList()));
    }

    private List<Account> unit(Entered entered) {
        return accounts.mayWork(entered.assessment().unitId());
    }
}
