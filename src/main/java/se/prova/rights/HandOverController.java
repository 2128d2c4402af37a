package se.prova.rights;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.participant.Participants;
import se.prova.rights.SqlRights.Gift;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.StepUp;

/** Gives all that a colleague who leaves had a right to in the unit to somebody else. */
@Controller(HandOverController.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HandOverController {

    static final String PATH = RightsController.PATH + "/overlamning";
    private static final String PAGE = "rights/hand-over";

    private final Grants grants;
    private final Accounts accounts;
    private final Assessments assessments;
    private final Participants participants;
    private final SqlRights rights;
    private final Gate gate;
    private final Pages pages;
    private final Clock clock;

    HandOverController(
            Grants grants,
            Accounts accounts,
            Assessments assessments,
            Participants participants,
            SqlRights rights,
            Gate gate,
            Pages pages,
            Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.assessments = assessments;
        this.participants = participants;
        this.rights = rights;
        this.gate = gate;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user, @QueryValue(defaultValue = "0") int klart) {
        open(request, user);
        return pages.page(request, PAGE, page(user, Fields.empty(), klart));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handOver(HttpRequest<?> request, User user, Fields fields) {
        Actor actor = open(request, user);
        UUID from = fields.id("from");
        Optional<Gift> gift = GrantForm.handOver(
                fields, accounts.mayWork(user.unit()), user.account(), anyHidden(user.unit(), from), today());
        if (gift.filter(one -> one.to().equals(from)).isPresent()) {
            fields.wrong("to", "rights.handover.same");
        }
        if (gift.isEmpty() || fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(user, fields, 0));
        }
        int done = rights.handOver(actor, user.account(), user.unit(), from, gift.get(), today());
        return HttpResponse.seeOther(URI.create(PATH + "?klart=" + done));
    }

    private Actor open(HttpRequest<?> request, User user) {
        Actor actor = gate.open(user, Action.MANAGE_GRANTS, new Resource.OfUnit(user.unit()));
        StepUp.require(request);
        return actor;
    }

    private boolean anyHidden(UUID unit, UUID from) {
        return held(unit).getOrDefault(from, List.of()).stream()
                .flatMap(grant -> assessments.find(grant.assessmentId()).stream())
                .flatMap(one -> participants.find(one.participantId()).stream())
                .anyMatch(one -> one.protection().hides());
    }

    private Map<UUID, List<Grant>> held(UUID unit) {
        LocalDate today = today();
        return grants.ofUnit(unit).stream()
                .filter(grant -> grant.validOn(today))
                .collect(Collectors.groupingBy(Grant::accountId, TreeMap::new, Collectors.toList()));
    }

    private HandOverPage page(User user, Fields fields, int done) {
        List<Account> unit = accounts.mayWork(user.unit());
        List<Option> from = held(user.unit()).entrySet().stream()
                .map(one -> new Option(
                        one.getKey().toString(),
                        accounts.find(one.getKey()).map(Account::name).orElse("") + " ("
                                + one.getValue().size() + ")"))
                .toList();
        return new HandOverPage(
                fields,
                from,
                GrantController.options(unit),
                GrantController.options(unit.stream()
                        .filter(one -> !one.id().equals(user.account()))
                        .toList()),
                done);
    }

    private LocalDate today() {
        return Dates.today(clock);
    }
}
