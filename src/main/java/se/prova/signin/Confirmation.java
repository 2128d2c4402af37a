package se.prova.signin;

import jakarta.inject.Singleton;
import java.time.Duration;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.User;

/** Asks somebody who is signed in for their password once more, before an act that binds them. */
@Singleton
public class Confirmation {

    /** The longest a password can be. */
    public static final int CHARS_MAX = Passwords.CHARS_MAX;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Patience patience;

    Confirmation(Accounts accounts, Passwords passwords, Patience patience) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.patience = patience;
    }

    /** How long they must wait before the next try; zero if they need not. */
    public Duration wait(User user) {
        return accounts.find(user.account())
                .map(account -> patience.wait(account.username()))
                .orElse(Duration.ZERO);
    }

    /** Whether it is their password. Wrong tries make the next ones slow, as at sign-in. */
    public boolean confirmed(User user, String password) {
        Account account = accounts.find(user.account()).orElseThrow();
        boolean right = passwords.matches(password, account.passwordHash());
        if (right) {
            patience.right(account.username());
        } else {
            patience.wrong(account.username());
        }
        return right;
    }
}
