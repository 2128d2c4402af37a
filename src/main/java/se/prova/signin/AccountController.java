package se.prova.signin;

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
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.web.Pages;

/** One's own account, and the way from the bare address to the list of assessments. */
@Controller
@Produces(MediaType.TEXT_HTML)
class AccountController {

    private final Accounts accounts;
    private final Pages pages;

    AccountController(Accounts accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @Get("/")
    HttpResponse<?> start() {
        return HttpResponse.seeOther(URI.create("/bedomningar"));
    }

    @Get("/konto")
    HttpResponse<?> account(HttpRequest<?> request, User user) {
        List<Role> roles = user.roles().getOrDefault(user.unit(), Set.of()).stream()
                .sorted()
                .toList();
        return pages.page(
                request,
                "access/account",
                new OwnAccount(user, accounts.place(user.unit()), roles, accounts.training(user.account())));
    }
}
