package se.prova.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.signin.Patience.Name;
import se.prova.signin.factor.SqlFactors;
import se.prova.web.Fields;

/** Asks somebody who is signed in for their password once more, before an act that binds them. */
@Singleton
public class Confirmation {

    private static final String PASSWORD = "password";
    private static final String CODE = "code";
    private static final int CODE_CHARS_MAX = 20;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SqlFactors factors;
    private final KnownDevices devices;
    private final Patience patience;

    Confirmation(Accounts accounts, Passwords passwords, SqlFactors factors, KnownDevices devices, Patience patience) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.devices = devices;
        this.patience = patience;
    }

    /**
     * Whether the form's {@code password} is theirs, and its {@code code} where one is asked for; if not, what is wrong
     * stands in the fields. Wrong tries make the next ones slow, as at sign-in.
     */
    public boolean given(HttpRequest<?> request, User user, Fields fields) {
        return given(request, user, fields, factors.enrolled(user.account()));
    }

    /** Whether the form's {@code password} is theirs, with no code: the session has had one. */
    boolean password(HttpRequest<?> request, User user, Fields fields) {
        return given(request, user, fields, false);
    }

    private boolean given(HttpRequest<?> request, User user, Fields fields, boolean asked) {
        Account account = accounts.find(user.account()).orElseThrow();
        String password = fields.secret(PASSWORD, 1, Passwords.CHARS_MAX);
        String code = asked ? typedCode(fields) : "";
        if (fields.anyWrong()) {
            return false;
        }
        List<Name> names = devices.names(request, account.username(), Optional.of(account));
        Duration wait = patience.take(names);
        if (!wait.isZero()) {
            LocalPassword.mustWait(fields, PASSWORD, wait);
        } else if (!passwords.matches(password, account.passwordHash())) {
            fields.wrong(PASSWORD, "confirm.wrong");
        } else if (asked && !factors.take(account.id(), code)) {
            fields.wrong(CODE, "code.wrong");
        } else {
            patience.right(names);
        }
        return !fields.anyWrong();
    }

    /** Whether the form's {@code code} is right now and was not used before. */
    boolean code(HttpRequest<?> request, User user, Fields fields) {
        return code(request, user, fields, code -> factors.take(user.account(), code));
    }

    /** The same for the first code from a new app. */
    boolean firstCode(HttpRequest<?> request, User user, Fields fields) {
        return code(request, user, fields, code -> factors.enrol(user.account(), code, user.actor()));
    }

    private boolean code(HttpRequest<?> request, User user, Fields fields, Predicate<String> right) {
        String code = typedCode(fields);
        if (fields.anyWrong()) {
            return false;
        }
        Account account = accounts.find(user.account()).orElseThrow();
        List<Name> names = devices.names(request, account.username(), Optional.of(account)).stream()
                .map(name ->
                        new Name(CODE + " " + name.kind(), name.value(), name.free(), name.shared(), name.longest()))
                .toList();
        Duration wait = patience.take(names);
        if (!wait.isZero()) {
            LocalPassword.mustWait(fields, CODE, wait);
        } else if (right.test(code)) {
            patience.right(names);
        } else {
            fields.wrong(CODE, "code.wrong");
        }
        return !fields.anyWrong();
    }

    // Apps show it as "123 456", and it is pasted as it is shown.
    private static String typedCode(Fields fields) {
        String code = fields.line(CODE, CODE_CHARS_MAX).replace(" ", "");
        if (!code.matches("[0-9]{6}")) {
            fields.wrong(CODE, "code.digits");
        }
        return code;
    }
}
