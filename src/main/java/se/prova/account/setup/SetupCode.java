package se.prova.account.setup;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import se.prova.access.Accounts;

/** The one-time code that the console shows at first start, so that only whoever runs the program can make the first account. */
@Singleton
public final class SetupCode {

    // Without the letters and digits that are mistaken for each other; 12 of 30 are 58 bits.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARS = 12;
    private static final int GROUP = 4;

    private final Accounts accounts;
    private final String code = make();

    SetupCode(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The code as it is shown, {@code K7QF-2MXD-P9RT}; empty once there is an account. */
    public Optional<String> shown() {
        return accounts.none() ? Optional.of(code) : Optional.empty();
    }

    boolean matches(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return MessageDigest.isEqual(bytes(code.replace("-", "")), bytes(letters));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String make() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < CHARS; i++) {
            made.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
