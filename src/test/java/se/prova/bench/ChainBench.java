package se.prova.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
import se.prova.audit.LogFile;
import se.prova.audit.proof.Proof;

// How long it takes to check a log of a million entries, beside what no check could do without: one plain SELECT of the
// same rows and one bare SHA-256 of each. Promised: 30 seconds; the ratio is what can be compared between machines.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ChainBench {

    private static final int ENTRIES = 1_000_000;
    // As a busy unit: a few thousand entries a day.
    private static final Duration APART = Duration.ofSeconds(20);
    private static final int SIGNED_EACH = 4_000;

    private final LogFile log = LogFile.with(ENTRIES, APART, SIGNED_EACH);

    @TearDown
    public void close() {
        log.close();
    }

    /** Everything: hashes, links, commitments, signatures, head. */
    @Benchmark
    public Proof verified() throws SQLException {
        Proof proof = log.proof();
        if (proof.fault().isPresent() || proof.entries() != ENTRIES) {
            throw new IllegalStateException("Not whole: " + proof);
        }
        return proof;
    }

    /** The same rows read, and one SHA-256 over each. */
    @Benchmark
    public int baseline() throws SQLException, NoSuchAlgorithmException {
        int sum = 0;
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Statement statement = log.connection().createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT * FROM audit_event e JOIN audit_detail d" + " ON d.seq = e.seq ORDER BY e.seq")) {
            while (found.next()) {
                for (int column = 3; column <= 16; column++) {
                    digest.update(found.getString(column).getBytes(StandardCharsets.UTF_8));
                }
                sum += digest.digest()[0];
            }
        }
        return sum;
    }
}
