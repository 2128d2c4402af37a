package se.prova.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** Argon2id with 19 MiB, two rounds, one lane (OWASP's smallest); two at a time, so that sign-ins cannot fill the memory. */
@Singleton
public final class Passwords {

    /** The fewest characters a new password may have. */
    public static final int CHARS_MIN = 12;

    public static final int CHARS_MAX = 200;

    /** What an account has that nobody has chosen a password for: no password matches it. */
    public static final String NONE = "!";

    private static final int MEMORY_KIB = 19 * 1_024;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;

    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, HASH_BYTES, Argon2.ID);

    // Counted, so that a test can tell how many guesses came as far as this.
    private final LongAdder compared = new LongAdder();
    private final Semaphore places = new Semaphore(AT_ONCE);
    // What a password is compared with when there is no such account, so that the answer takes as long.
    private final String nobodys = hash("nobody has this password");

    /** The stored form of a password: algorithm, settings, salt and hash in one text. */
    public String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(FUNCTION)
                    .getResult();
        } finally {
            places.release();
        }
    }

    /** Whether it is the password that was hashed. */
    public boolean matches(String password, String hash) {
        if (hash.equals(NONE)) {
            return matchesNobody(password);
        }
        places.acquireUninterruptibly();
        try {
            compared.increment();
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            places.release();
        }
    }

    long compared() {
        return compared.sum();
    }

    /** Takes as long as {@link #matches} and is always false. */
    boolean matchesNobody(String password) {
        return matches(password, nobodys) && password.isEmpty();
    }
}
