package se.prova.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.signin.Patience.Name;
import se.prova.web.Fields;
import se.prova.web.Source;

/** Asks somebody who is signed in for their password once more, before an act that binds them. */
@Singleton
public class Confirmation {

    private static final String PASSWORD = "password";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Patience patience;

    Confirmation(Accounts accounts, Passwords passwords, Patience patience) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.patience = patience;
    }

    /**
     * Whether the form's {@code password} is theirs; if not, what is wrong stands in the fields. Wrong tries make the
     * next ones slow, as at sign-in.
     */
    public boolean given(HttpRequest<?> request, User user, Fields fields) {
        Account account = accounts.find(user.account()).orElseThrow();
        String password = fields.secret(PASSWORD, 1, Passwords.CHARS_MAX);
        if (fields.anyWrong()) {
            return false;
        }
        List<Name> names = List.of(Name.account(account.username()), Name.address(Source.of(request)));
        Duration wait = patience.take(names);
        if (!wait.isZero()) {
            SigninController.mustWait(fields, PASSWORD, wait);
        } else if (passwords.matches(password, account.passwordHash())) {
            patience.right(names);
        } else {
            fields.wrong(PASSWORD, "confirm.wrong");
        }
        return !fields.anyWrong();
    }
}
