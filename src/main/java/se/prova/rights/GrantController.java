package se.prova.rights;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.rights.GrantPage.Line;
import se.prova.rights.GrantPage.Standing;
import se.prova.rights.SqlRights.Gift;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.StepUp;

/** The rights to one assessment: who has one, why and until when; giving and taking back. */
@Controller(GrantController.PATH + "/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GrantController {

    static final String PATH = RightsController.PATH + "/bedomning";
    private static final String PAGE = "rights/grants";
    private static final int MONTHS_USUAL = 6;
    private static final int REASON_CHARS_MAX = 300;

    private final Grants grants;
    private final Accounts accounts;
    private final SqlRights rights;
    private final Entrance entrance;
    private final Pages pages;
    private final Clock clock;

    GrantController(Grants grants, Accounts accounts, SqlRights rights, Entrance entrance, Pages pages, Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.rights = rights;
        this.entrance = entrance;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.MANAGE_GRANTS, "grants.read");
        StepUp.require(request);
        Fields fields =
                Fields.filled(Map.of("until", today().plusMonths(MONTHS_USUAL).toString()));
        return pages.page(request, PAGE, page(user, entered, fields));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(HttpRequest<?> request, User user, @PathVariable String id, Fields fields) {
        Entered entered = entrance.open(user, id, Action.MANAGE_GRANTS);
        StepUp.require(request);
        Optional<Gift> gift = GrantForm.read(fields, unit(entered), user.account(), hides(entered), today());
        if (gift.isEmpty()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(user, entered, fields));
        }
        rights.give(entered.actor(), user.account(), entered.assessment(), entered.participant(), gift.get());
        return HttpResponse.seeOther(URI.create(path(entered)));
    }

    @Post("/{grant}/aterkalla")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(
            HttpRequest<?> request, User user, @PathVariable String id, @PathVariable String grant, Fields fields) {
        Entered entered = entrance.open(user, id, Action.MANAGE_GRANTS);
        StepUp.require(request);
        String reason = fields.optionalLine("why", REASON_CHARS_MAX);
        rights.revoke(entered.actor(), entered.assessment(), Entrance.id(grant), reason);
        return HttpResponse.seeOther(URI.create(path(entered)));
    }

    private GrantPage page(User user, Entered entered, Fields fields) {
        List<Account> unit = unit(entered);
        List<Account> askable =
                unit.stream().filter(one -> !one.id().equals(user.account())).toList();
        return new GrantPage(
                entered.participant().code(),
                path(entered),
                hides(entered),
                hides(entered) && askable.isEmpty(),
                grants.ofAssessment(entered.assessment().id()).reversed().stream()
                        .map(grant -> line(grant, hides(entered)))
                        .toList(),
                fields,
                options(unit),
                options(askable));
    }

    static List<Option> options(List<Account> accounts) {
        return accounts.stream()
                .map(one -> new Option(
                        one.id().toString(), one.title().isEmpty() ? one.name() : one.name() + ", " + one.title()))
                .toList();
    }

    private Line line(Grant grant, boolean hides) {
        UUID seconder = grant.seconderId();
        return new Line(
                grant.id(),
                name(grant.accountId()),
                grant.reason().equals("assessment.created") ? "" : grant.reason(),
                name(grant.grantedBy()),
                seconder == null ? "" : name(seconder),
                grant.validUntil(),
                standing(grant, hides, today()));
    }

    static Standing standing(Grant grant, boolean hides, LocalDate today) {
        if (grant.revokedAt() != null) {
            return Standing.REVOKED;
        }
        if (!grant.validOn(today)) {
            return Standing.ENDED;
        }
        if (!hides || grant.secondedAt() != null) {
            return Standing.HOLDS;
        }
        return grant.waiting() ? Standing.WAITS : Standing.LACKS_SECOND;
    }

    private List<Account> unit(Entered entered) {
        return accounts.mayWork(entered.assessment().unitId());
    }

    private static boolean hides(Entered entered) {
        return entered.participant().protection().hides();
    }

    private static String path(Entered entered) {
        return PATH + "/" + entered.assessment().id();
    }

    private String name(UUID account) {
        return accounts.find(account).map(Account::name).orElse("");
    }

    private LocalDate today() {
        return Dates.today(clock);
    }
}
