package se.prova.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.prova.access.Account;
import se.prova.db.Keys;
import se.prova.signin.Patience.Name;
import se.prova.web.Source;

/**
 * Browsers that an account was signed in from before.
 *
 * <p>Such a browser's tries are counted on their own, so that whoever guesses at the account from elsewhere does not
 * shut its holder out. Nothing is stored: the cookie proves itself through a key, and a new password ends it.
 */
@Singleton
class KnownDevices {

    private final Keys keys;
    private final Cookies cookies;

    KnownDevices(Keys keys, Cookies cookies) {
        this.keys = keys;
        this.cookies = cookies;
    }

    /** What tries at an account are counted by; the account is empty if there is none of that name. */
    List<Name> names(HttpRequest<?> request, String username, Optional<Account> account) {
        return account.flatMap(known -> nonce(request, known))
                .map(nonce -> List.of(Name.device(nonce)))
                .orElseGet(() -> List.of(Name.account(username), Name.address(Source.of(request))));
    }

    /** The cookie to send with a sign-in that was right all the way. */
    Cookie cookie(HttpRequest<?> request, Account account) {
        String nonce = nonce(request, account).orElseGet(Tokens::fresh);
        return cookies.forDevice(nonce + "." + seal(nonce, account));
    }

    private Optional<String> nonce(HttpRequest<?> request, Account account) {
        String[] parts = cookies.device(request).split("\\.", 2);
        boolean known = parts.length == 2 && MessageDigest.isEqual(bytes(parts[1]), bytes(seal(parts[0], account)));
        return known ? Optional.of(parts[0]) : Optional.empty();
    }

    private String seal(String nonce, Account account) {
        byte[] mac = keys.derived("device:" + account.id() + ":" + nonce + ":" + account.passwordHash());
        return HexFormat.of().formatHex(mac);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
