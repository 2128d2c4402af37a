package se.prova.audit.proof;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import se.prova.audit.Chain;
import se.prova.db.SigningKey;
import se.prova.journal.Event;
import se.prova.journal.Field;
import se.prova.journal.Journal;

/** Signs the log's head each night, and at start where a night was missed. */
@Singleton
public class SqlSignedHeads {

    private static final Duration DAY = Duration.ofDays(1);

    private final SignedHeadRows rows;
    private final SigningKey key;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    SqlSignedHeads(SignedHeadRows rows, SigningKey key, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.key = key;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the small hours, when nobody waits for it. */
    @Scheduled(cron = "0 30 2 * * *", zoneId = "Europe/Stockholm")
    void nightly() {
        try {
            sign();
        } catch (RuntimeException e) {
            Journal.write(Event.HEAD_UNSIGNED, Field.failure(e));
        }
    }

    /** Missed nights are made good at once, and what was written before the first signature too. */
    @EventListener
    void started(ServerStartupEvent event) {
        boolean due = newest().map(head -> head.signedAt().plus(DAY).isBefore(clock.instant()))
                .orElse(true);
        if (due) {
            nightly();
        }
    }

    /**
     * Signs the head, unless nothing was added since it was signed last. A chain that is broken since then is not
     * signed: a signature would say that it is right.
     *
     * @return what was signed, empty if nothing was
     */
    public Optional<SignedHead> sign() {
        Optional<SignedHead> before = newest();
        Proof since = since(before);
        if (since.fault().filter(fault -> fault.kind() != Fault.Kind.UNSIGNED).isPresent()) {
            Journal.write(Event.CHAIN_BROKEN, Field.entry(since.fault().get().seq()));
            return Optional.empty();
        }
        long seq = since.entries();
        if (seq == before.map(SignedHead::seq).orElse(0L)) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String keyId = SigningKey.id(key.open());
        String signature = key.sign(SignedHead.bytes(seq, since.hash(), now, keyId));
        SignedHead signed = new SignedHead(seq, since.hash(), now, keyId, signature);
        return Optional.of(transactions.executeWrite(status -> rows.save(signed)));
    }

    /** The newest signed head, empty while there is none. */
    public Optional<SignedHead> newest() {
        return transactions.executeRead(status -> rows.newest());
    }

    /** Checks the whole log against the key of this installation. */
    public Proof proof() {
        return proofAfter(0, Chain.START);
    }

    private Proof since(Optional<SignedHead> before) {
        return before.map(head -> proofAfter(head.seq(), head.hash())).orElseGet(this::proof);
    }

    private Proof proofAfter(long seq, String hash) {
        try {
            return new SqlChain(this::reading, Map.of(SigningKey.id(key.open()), key.open()), "").proofAfter(seq, hash);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T reading(SqlChain.Reading<T> reading) {
        return transactions.executeRead(status -> {
            try {
                return reading.from(status.getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
