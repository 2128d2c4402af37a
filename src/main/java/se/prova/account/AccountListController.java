package se.prova.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.db.Ids;
import se.prova.signin.Passwords;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.StepUp;

/** The accounts of a unit, and inviting a colleague. */
@Controller("/konton")
@Produces(MediaType.TEXT_HTML)
class AccountListController {

    private final Gate gate;
    private final Accounts accounts;
    private final SqlHolders holders;
    private final SqlLinks links;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    AccountListController(
            Gate gate, Accounts accounts, SqlHolders holders, SqlLinks links, Pages pages, Ids ids, Clock clock) {
        this.gate = gate;
        this.accounts = accounts;
        this.holders = holders;
        this.links = links;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user) {
        Resource unit = new Resource.OfUnit(user.unit());
        gate.open(user, Action.INVITE, unit);
        Map<UUID, Set<Role>> roles = holders.roles(user.unit());
        List<AccountList.Line> lines = holders.everOfUnit(user.unit()).stream()
                .map(account -> new AccountList.Line(
                        account.id(),
                        account.name(),
                        account.title(),
                        roles.getOrDefault(account.id(), Set.of()),
                        account.closedAt() != null,
                        account.passwordHash().equals(Passwords.NONE)))
                .toList();
        boolean mayInvite = Policy.allows(user, Action.MANAGE_ACCOUNTS, unit);
        return pages.page(
                request,
                "account/list",
                new AccountList(accounts.place(user.unit()).unit().name(), lines, mayInvite));
    }

    @Get("/nytt")
    HttpResponse<?> form(HttpRequest<?> request, User user) {
        StepUp.require(request);
        gate.open(user, Action.MANAGE_ACCOUNTS, new Resource.OfUnit(user.unit()));
        return pages.page(request, "account/invite", new InvitePage(Fields.empty(), units(user)));
    }

    @Post("/nytt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(HttpRequest<?> request, User user, Fields fields) {
        StepUp.require(request);
        Actor actor = gate.open(user, Action.MANAGE_ACCOUNTS, new Resource.OfUnit(user.unit()));
        Set<UUID> units = managed(user);
        Optional<InviteForm> form = InviteForm.read(
                fields,
                ids,
                units,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Dates.today(clock).getYear());
        if (accounts.byUsername(fields.typed("username").strip().toLowerCase(java.util.Locale.ROOT))
                .isPresent()) {
            fields.wrong("username", "invite.username.taken");
        }
        if (fields.anyWrong() || form.isEmpty()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, "account/invite", new InvitePage(fields, units(user)));
        }
        String token = links.invite(form.get(), user.account(), actor);
        return pages.page(
                request,
                "account/made",
                new LinkMade(
                        form.get().account().id(),
                        form.get().account().name(),
                        form.get().account().username(),
                        AccountLink.Purpose.INVITATION.name(),
                        "/lank/" + token));
    }

    private List<Option> units(User user) {
        return managed(user).stream()
                .map(unit ->
                        new Option(unit.toString(), accounts.place(unit).unit().name()))
                .toList();
    }

    private static Set<UUID> managed(User user) {
        return user.roles().keySet().stream()
                .filter(unit -> Policy.allows(user, Action.MANAGE_ACCOUNTS, new Resource.OfUnit(unit)))
                .collect(Collectors.toSet());
    }
}
