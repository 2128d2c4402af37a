package se.prova.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.List;
import java.util.Set;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.signin.Menu;
import se.prova.signin.SqlOwnSessions;
import se.prova.web.Pages;
import se.prova.web.Visitor;

/** One's own account, and the way from the bare address to the list of assessments. */
@Controller
@Produces(MediaType.TEXT_HTML)
class OwnAccountController {

    private final Accounts accounts;
    private final SqlOwnSessions sessions;
    private final Pages pages;

    OwnAccountController(Accounts accounts, SqlOwnSessions sessions, Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** To the first page that this role has. */
    @Get("/")
    HttpResponse<?> start(User user) {
        String first =
                Menu.of(user).stream().findFirst().map(Visitor.Entry::address).orElse("/konto");
        return HttpResponse.seeOther(URI.create(first));
    }

    @Get("/konto")
    HttpResponse<?> account(HttpRequest<?> request, User user) {
        List<Role> roles = user.roles().getOrDefault(user.unit(), Set.of()).stream()
                .sorted()
                .toList();
        return pages.page(
                request,
                "account/own",
                new OwnAccount(
                        user,
                        accounts.place(user.unit()),
                        roles,
                        accounts.training(user.account()),
                        Policy.allows(user, Action.INVITE, new Resource.OfUnit(user.unit())),
                        sessions.ofAccount(request)));
    }
}
