package se.prova.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import se.prova.signin.factor.Base32;

/** Random values that open something to whoever holds them, and the hash of them that is stored. */
public final class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 256 random bits as 43 letters, digits, hyphens and underscores. */
    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    /** As many bits as capital letters and digits in groups of four, to be read from paper or over a telephone. */
    public static String spoken() {
        return Base32.encode(random()).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** SHA-256 of a value, as 64 hex digits. It needs no salt, since the value is random. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
