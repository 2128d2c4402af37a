package se.prova.assessment;

import io.micronaut.data.exceptions.DataAccessException;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Place;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.db.SqlConflict;
import se.prova.participant.Participant;
import se.prova.participant.Protection;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;

/** Makes a new assessment, with its person, its referral and the right of its maker to it. */
@Controller("/bedomningar/ny")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NewAssessmentController {

    private static final int TRIES_MAX = 5;
    private static final String PAGE = "assessment/new";
    private static final String SECONDER = "seconder";

    private final SqlBeginnings beginnings;
    private final Accounts accounts;
    private final Gate gate;
    private final Pages pages;
    private final Clock clock;

    NewAssessmentController(SqlBeginnings beginnings, Accounts accounts, Gate gate, Pages pages, Clock clock) {
        this.beginnings = beginnings;
        this.accounts = accounts;
        this.gate = gate;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user) {
        open(user);
        Fields fields = Fields.filled(
                Map.of("case-namnd", accounts.place(user.unit()).namnd().name()));
        return pages.page(request, PAGE, page(user, fields, Optional.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, User user, Fields fields) {
        Actor actor = open(user);
        if (!fields.typed("add").isEmpty()) {
            return pages.page(request, PAGE, page(user, fields, Optional.empty()));
        }
        Place place = accounts.place(user.unit());
        Optional<PersonForm> person = PersonForm.read(fields, Dates.today(clock));
        Optional<ReferralForm> referral = ReferralForm.read(fields);
        Optional<Participant> known = person.flatMap(one -> beginnings.known(user, place, one));
        known.ifPresent(one -> checkKnown(one, user, fields));
        Optional<UUID> seconder = person.flatMap(one -> seconder(one, known, user, fields));
        if (person.isEmpty() || referral.isEmpty() || fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(user, fields, Optional.empty()));
        }
        if (known.filter(one -> !fields.typed("same").equals(one.id().toString()))
                .isPresent()) {
            return pages.page(request, HttpStatus.CONFLICT, PAGE, page(user, fields, known));
        }
        Optional<UUID> begun =
                begin(() -> beginnings.begin(actor, user, place, person.get(), known, referral.get(), seconder));
        if (begun.isEmpty()) {
            // Somebody else has registered the same person since they were looked for; all that is looked at anew.
            Optional<Participant> now = beginnings.known(user, place, person.get());
            now.ifPresent(one -> checkKnown(one, user, fields));
            return pages.page(
                    request, HttpStatus.CONFLICT, PAGE, page(user, fields, fields.anyWrong() ? Optional.empty() : now));
        }
        boolean waiting = seconder.isPresent();
        return HttpResponse.seeOther(URI.create(waiting ? "/behorigheter" : "/bedomningar/" + begun.get()));
    }

    /** Two new persons at once want the same free code: the later one takes the next. Empty if that did not help. */
    private static Optional<UUID> begin(Supplier<UUID> beginning) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            try {
                return Optional.of(beginning.get());
            } catch (DataAccessException e) {
                if (!SqlConflict.is(e)) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private Actor open(User user) {
        return gate.open(user, Action.CREATE_ASSESSMENT, new Resource.OfUnit(user.unit()));
    }

    private static void checkKnown(Participant known, User user, Fields fields) {
        if (!known.unitId().equals(user.unit())) {
            fields.wrong("number", "person.elsewhere");
        } else if (known.protection() != fields.choice("protection", Protection.class)) {
            fields.wrong("protection", "person.protection.differs", known.code());
        }
    }

    /** The colleague who is asked to stand behind the maker's right; nobody for somebody who is not protected. */
    private Optional<UUID> seconder(PersonForm typed, Optional<Participant> known, User user, Fields fields) {
        boolean hides = typed.protection().hides()
                || known.filter(one -> one.protection().hides()).isPresent();
        List<Account> askable = askable(user);
        if (!hides || askable.isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> chosen = fields.optionalId(SECONDER)
                .filter(id -> askable.stream().anyMatch(one -> one.id().equals(id)));
        if (chosen.isEmpty()) {
            fields.wrong(SECONDER, "person.seconder.missing");
        }
        return chosen;
    }

    private List<Account> askable(User user) {
        return accounts.mayWork(user.unit()).stream()
                .filter(one -> !one.id().equals(user.account()))
                .toList();
    }

    private NewPage page(User user, Fields fields, Optional<Participant> known) {
        return NewPage.of(fields, known, askable(user));
    }
}
