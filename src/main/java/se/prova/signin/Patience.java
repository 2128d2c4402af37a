package se.prova.signin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes guessing slow: after a few tries a name must wait before the next, twice as long each time.
 *
 * <p>A name is whatever guessing is counted by: an account, a browser known to it, an address. A try is counted before
 * it is looked at, so that a thousand at once are no faster than one after another.
 */
@Singleton
public final class Patience {

    private static final int NAMES_MAX = 10_000;
    private static final int DOUBLINGS_MAX = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Clock clock;
    // The one touched longest ago comes first.
    private final Map<Name, Tries> tries = new LinkedHashMap<>();

    private record Tries(int count, Instant last) {}

    /**
     * What tries are counted by.
     *
     * @param free how many cost nothing
     * @param shared whether others use it too, so that one who is right does not make it anew for all
     * @param longest how long it waits at most
     */
    public record Name(String kind, String value, int free, boolean shared, Duration longest) {

        private static final int FREE = 3;
        // A whole office may share one address.
        private static final int FREE_OF_ADDRESS = 6;

        // Guessing from everywhere at once is slowed for all, but never so that nobody gets in any more.
        private static final int FREE_OF_ALL = 100;
        private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(8);

        private Name(String kind, String value, int free, boolean shared) {
            this(kind, value, free, shared, LONGEST);
        }

        public static Name account(String username) {
            return new Name("account", username, FREE, false);
        }

        static Name device(String nonce) {
            return new Name("device", nonce, FREE, false);
        }

        public static Name address(String source) {
            return new Name("address", source, FREE_OF_ADDRESS, true);
        }

        /** Who tries codes to a participant's page from an address: apart from those who sign in there. */
        public static Name visitor(String source) {
            return new Name("visitor", source, FREE_OF_ADDRESS, true);
        }

        /** All who try codes to a participant's page. */
        public static Name visitors() {
            return new Name("visitors", "", FREE_OF_ALL, true, LONGEST_OF_ALL);
        }

        /** A code of the program's own, the same for everybody. */
        public static Name code(String which) {
            return new Name("code", which, FREE, false);
        }
    }

    Patience(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes one try for all the names, if none of them must wait.
     *
     * @return how long to wait instead; zero if the try may be made
     */
    public synchronized Duration take(List<Name> names) {
        Instant now = clock.instant();
        Duration longest = names.stream().map(name -> left(name, now)).reduce(Duration.ZERO, Patience::longer);
        if (longest.isZero()) {
            names.forEach(name -> count(name, now));
        }
        return longest;
    }

    /** The try was right: what is somebody's own is forgotten; what others share gets the one try back. */
    public synchronized void right(List<Name> names) {
        for (Name name : names) {
            Tries known = tries.remove(name);
            if (known != null && name.shared() && known.count() > 1) {
                tries.put(name, new Tries(known.count() - 1, known.last()));
            }
        }
    }

    private Duration left(Name name, Instant now) {
        Tries known = tries.get(name);
        if (known == null || known.count() < name.free()) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(known.count() - name.free() + 1, DOUBLINGS_MAX));
        Duration capped = pause.compareTo(name.longest()) > 0 ? name.longest() : pause;
        Duration left = Duration.between(now, known.last().plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(Name name, Instant now) {
        tries.values().removeIf(known -> known.last().plus(FORGOTTEN_AFTER).isBefore(now));
        Tries before = tries.remove(name);
        if (tries.size() >= NAMES_MAX) {
            tries.remove(tries.keySet().iterator().next());
        }
        tries.put(name, new Tries(before == null ? 1 : before.count() + 1, now));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    synchronized int names() {
        return tries.size();
    }
}
