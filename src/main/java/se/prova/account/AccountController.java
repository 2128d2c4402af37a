package se.prova.account;

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
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.Role;
import se.prova.access.Training;
import se.prova.access.User;
import se.prova.account.AccountLink.Purpose;
import se.prova.audit.Actor;
import se.prova.signin.Passwords;
import se.prova.signin.factor.SqlFactors;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;

/** One account: its roles and training, a new link for what its holder has lost, and closing it. */
@Controller("/konton/{id}")
@Produces(MediaType.TEXT_HTML)
class AccountController {

    private final Gate gate;
    private final Accounts accounts;
    private final SqlHolders holders;
    private final SqlLinks links;
    private final SqlFactors factors;
    private final Pages pages;
    private final Clock clock;

    AccountController(
            Gate gate,
            Accounts accounts,
            SqlHolders holders,
            SqlLinks links,
            SqlFactors factors,
            Pages pages,
            Clock clock) {
        this.gate = gate;
        this.accounts = accounts;
        this.holders = holders;
        this.links = links;
        this.factors = factors;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, User user, @PathVariable UUID id) {
        StepUp.require(request);
        gate.open(user, Action.INVITE, unit(user));
        return pages.page(request, "account/one", page(user, found(user, id), null));
    }

    @Post("/roller")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> roles(HttpRequest<?> request, User user, @PathVariable UUID id, Fields fields) {
        Actor actor = manager(request, user);
        Account account = open(user, id);
        if (!mayChangeRoles(user, account)) {
            throw Refused.because("account.roles.own");
        }
        Set<Role> roles = InviteForm.roles(fields);
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, "account/one", page(user, account, fields));
        }
        if (isOwn(user, account) && !roles.contains(Role.ADMINISTRATOR)) {
            throw Refused.because("account.roles.last");
        }
        holders.setRoles(account.id(), user.unit(), roles, actor);
        return back(account);
    }

    @Post("/utbildning")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> training(HttpRequest<?> request, User user, @PathVariable UUID id, Fields fields) {
        Actor actor = manager(request, user);
        Account account = open(user, id);
        List<AccountFields.Course> courses =
                AccountFields.courses(fields, Dates.today(clock).getYear());
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, "account/one", page(user, account, fields));
        }
        holders.setTraining(account.id(), courses, actor);
        return back(account);
    }

    @Post("/lank")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> link(HttpRequest<?> request, User user, @PathVariable UUID id, Fields fields) {
        StepUp.require(request);
        Actor actor = gate.open(user, Action.INVITE, unit(user));
        Account account = open(user, id);
        boolean waiting = account.passwordHash().equals(Passwords.NONE);
        Purpose purpose = waiting ? Purpose.INVITATION : fields.choice("purpose", Purpose.class);
        if (fields.anyWrong() || (!waiting && purpose == Purpose.INVITATION)) {
            throw Refused.unreadable();
        }
        String token = links.make(account.id(), purpose, user.account(), actor);
        return pages.page(
                request,
                "account/made",
                new LinkMade(account.id(), account.name(), account.username(), purpose.name(), "/lank/" + token));
    }

    @Post("/avsluta")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, User user, @PathVariable UUID id, Fields fields) {
        Actor actor = manager(request, user);
        Account account = open(user, id);
        if (isOwn(user, account)) {
            throw Refused.because("account.close.own");
        }
        holders.close(account.id(), actor);
        return HttpResponse.seeOther(URI.create("/konton"));
    }

    private Actor manager(HttpRequest<?> request, User user) {
        StepUp.require(request);
        return gate.open(user, Action.MANAGE_ACCOUNTS, unit(user));
    }

    private static Resource unit(User user) {
        return new Resource.OfUnit(user.unit());
    }

    /** An account with a role in the user's unit; any other looks as if it were not there. */
    private Account found(User user, UUID id) {
        return holders.everOfUnit(user.unit()).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::hidden);
    }

    private Account open(User user, UUID id) {
        Account account = found(user, id);
        if (account.closedAt() != null) {
            throw Refused.because("account.closed");
        }
        return account;
    }

    private static boolean isOwn(User user, Account account) {
        return user.account().equals(account.id());
    }

    // With one employee there is nobody else who could.
    private boolean mayChangeRoles(User user, Account account) {
        return !isOwn(user, account) || accounts.ofUnit(user.unit()).size() == 1;
    }

    private AccountPage page(User user, Account account, @org.jspecify.annotations.Nullable Fields typed) {
        List<Role> roles = holders.roles(user.unit()).getOrDefault(account.id(), Set.of()).stream()
                .sorted()
                .toList();
        List<Training> training = accounts.training(account.id());
        boolean mayManage = Policy.allows(user, Action.MANAGE_ACCOUNTS, unit(user));
        return new AccountPage(
                account,
                roles,
                training,
                typed == null ? stored(roles, training) : typed,
                isOwn(user, account),
                mayManage,
                mayManage && mayChangeRoles(user, account),
                account.passwordHash().equals(Passwords.NONE),
                factors.enrolled(account.id()));
    }

    private static Fields stored(List<Role> roles, List<Training> training) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("roles", roles.stream().map(Role::name).toList());
        training.forEach(one -> {
            values.put("course-" + one.instrument(), List.of(one.course()));
            values.put("year-" + one.instrument(), List.of(Integer.toString(one.yearHeld())));
        });
        return Fields.listed(values);
    }

    private static HttpResponse<?> back(Account account) {
        return HttpResponse.seeOther(URI.create("/konton/" + account.id()));
    }
}
