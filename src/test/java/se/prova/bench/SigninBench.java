package se.prova.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.prova.web.MovableClock;
import se.prova.web.Site;

// Whether the time of an answer tells that a name has an account: wrong passwords for a name that has one and for names
// that have none, over HTTP, turn and turn about, and the medians of both. Aimed at: within a tenth of each other. Two
// days of the service's own clock pass before each try, so that none of them has to wait for those before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class SigninBench {

    private static final int WARM_UP = 40;
    private static final int TRIES = 400;
    private static final int WRONG = 400;
    private static final double NANOS_PER_MS = 1e6;

    private final Site site = Site.open(Map.of(MovableClock.WANTED, "true"));

    @TearDown
    public void close() {
        site.close();
    }

    /** Both; prints the medians and how they relate. */
    @Benchmark
    public double known() {
        long[] known = new long[TRIES];
        long[] unknown = new long[TRIES];
        for (int i = -WARM_UP; i < TRIES; i++) {
            // Who goes first changes, so that neither always finds the other's traces.
            boolean knownFirst = i % 2 == 0;
            long one = once(knownFirst ? Site.USERNAME : "namn" + (i + WARM_UP));
            long other = once(knownFirst ? "namn" + (i + WARM_UP) : Site.USERNAME);
            if (i >= 0) {
                known[i] = knownFirst ? one : other;
                unknown[i] = knownFirst ? other : one;
            }
        }
        double ratio = median(unknown) / median(known);
        System.out.printf(
                Locale.ROOT,
                "%nknown name   p50 %.2f ms  p90 %.2f ms%nunknown name p50 %.2f ms  p90 %.2f ms%n"
                        + "unknown / known: %.3f of %d tries each%n",
                median(known),
                at(known, 90),
                median(unknown),
                at(unknown, 90),
                ratio,
                TRIES);
        return ratio;
    }

    private long once(String username) {
        site.bean(MovableClock.class).pass(Duration.ofDays(2));
        Site.Client stranger = site.client();
        stranger.get("/logga-in");
        long before = System.nanoTime();
        int status = stranger.post("/logga-in", Map.of("username", username, "password", "fel lösenord men långt"))
                .statusCode();
        long taken = System.nanoTime() - before;
        if (status != WRONG) {
            throw new IllegalStateException("Not compared: " + status);
        }
        return taken;
    }

    private static double median(long[] nanos) {
        return at(nanos, 50);
    }

    private static double at(long[] nanos, int percent) {
        long[] sorted = Arrays.stream(nanos).sorted().toArray();
        return sorted[(sorted.length - 1) * percent / 100] / NANOS_PER_MS;
    }
}
