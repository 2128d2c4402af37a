package se.prova.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The one-time code that the console shows at first start, so that only whoever runs the program can make the first account. */
@Singleton
public class SetupCode {

    // Without the letters and digits that are mistaken for each other; 12 of 30 are 58 bits.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARS = 12;
    private static final int GROUP = 4;

    private Optional<String> code;

    SetupCode(Accounts accounts) {
        this.code = accounts.none() ? Optional.of(make()) : Optional.empty();
    }

    /** The code as it is shown, {@code K7QF-2MXD-P9RT}; empty once there is an account. */
    public synchronized Optional<String> shown() {
        return code;
    }

    synchronized boolean matches(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return code.map(known -> MessageDigest.isEqual(
                        known.replace("-", "").getBytes(StandardCharsets.UTF_8),
                        letters.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    synchronized void used() {
        code = Optional.empty();
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
