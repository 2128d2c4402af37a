package se.prova.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.signin.Patience.Name;
import se.prova.web.Dates;
import se.prova.web.Fields;

/** A name and a password that are kept here. */
@Singleton
class LocalPassword implements FirstFactor {

    static final int USERNAME_CHARS_MAX = 80;

    private static final String PASSWORD = "password";
    private static final long SECONDS_MAX = 90;

    private final Accounts accounts;
    private final SqlWebSessions sessions;
    private final KnownDevices devices;
    private final Passwords passwords;
    private final Patience patience;
    private final Clock clock;

    LocalPassword(
            Accounts accounts,
            SqlWebSessions sessions,
            KnownDevices devices,
            Passwords passwords,
            Patience patience,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.passwords = passwords;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Shown look(HttpRequest<?> request, Fields fields) {
        String username = fields.line("username", USERNAME_CHARS_MAX).toLowerCase(Locale.ROOT);
        String password = fields.secret(PASSWORD, 1, Passwords.CHARS_MAX);
        if (fields.anyWrong()) {
            return new Shown(Optional.empty(), false);
        }
        Optional<Account> account = accounts.byUsername(username);
        List<Name> names = devices.names(request, username, account);
        Duration wait = patience.take(names);
        if (!wait.isZero()) {
            mustWait(fields, PASSWORD, wait);
            return new Shown(Optional.empty(), true);
        }
        Optional<User> user = check(account, password);
        if (user.isEmpty()) {
            fields.wrong(PASSWORD, "signin.wrong");
        } else {
            patience.right(names);
        }
        return new Shown(user, false);
    }

    // An unknown name costs as much time as a known one: a password is compared, and a line is written to the log.
    private Optional<User> check(Optional<Account> account, String password) {
        boolean right = account.map(known -> passwords.matches(password, known.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        Optional<User> user =
                account.filter(_ -> right).flatMap(known -> accounts.user(known.id(), Dates.today(clock)));
        if (user.isEmpty()) {
            sessions.refuse(account);
        }
        return user;
    }

    /** Notes at a field how long to wait. */
    static void mustWait(Fields fields, String name, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        if (seconds > SECONDS_MAX) {
            fields.wrong(name, "signin.wait.minutes", wait.toMinutes() + 1);
        } else {
            fields.wrong(name, "signin.wait", seconds);
        }
    }
}
