package se.prova.signin.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every half minute (RFC 6238 with SHA-1, six digits: what every app can do). */
public final class Totp {

    /** How long one code holds. */
    public static final int STEP_SECONDS = 30;

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    // A phone's clock may be off by as much.
    private static final int STEPS_AROUND = 1;

    private Totp() {}

    /** The half minute that a moment lies in, counted from 1970. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), (long) STEP_SECONDS);
    }

    /** The code of a half minute. */
    public static String code(byte[] secret, long step) {
        byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    /** The half minute a code belongs to: this one, the one before or the one after. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        long middle = step(now);
        return LongStream.rangeClosed(middle - STEPS_AROUND, middle + STEPS_AROUND)
                .filter(step -> code(secret, step).equals(code))
                .max();
    }

    private static byte[] mac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }
}
