package se.prova.signin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes guessing slow: after three wrong tries a name must wait, twice as long each time, at most five minutes. */
@Singleton
class Patience {

    private static final int FREE_TRIES = 3;
    private static final int NAMES_MAX = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int wrong, Instant last) {}

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** How long the name must still wait before its next try; zero if it need not. */
    synchronized Duration wait(String name) {
        Tries known = tries.get(name);
        if (known == null || known.wrong() < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(known.wrong() - FREE_TRIES + 1, 20));
        Duration capped = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        Duration left = Duration.between(clock.instant(), known.last().plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void wrong(String name) {
        Instant now = clock.instant();
        tries.values().removeIf(known -> known.last().plus(FORGOTTEN_AFTER).isBefore(now));
        if (tries.size() >= NAMES_MAX) {
            tries.remove(tries.keySet().iterator().next());
        }
        int before = tries.containsKey(name) ? tries.get(name).wrong() : 0;
        tries.put(name, new Tries(before + 1, now));
    }

    synchronized void right(String name) {
        tries.remove(name);
    }
}
