package se.prova.audit.proof;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import se.prova.audit.AuditEntry;
import se.prova.audit.Chain;
import se.prova.audit.proof.Fault.Kind;

/**
 * Goes along the chain entry by entry and keeps only where it is.
 *
 * <p>What it holds does not grow with the log: the last good hash, the last signed head, and how long there was none.
 */
final class ChainCheck {

    /** Signing is nightly: entries of more days than this without a signed head have lost one. */
    private static final int UNSIGNED_DAYS_MAX = 3;

    private final Map<String, PublicKey> trusted;
    private long seq;
    private String hash;
    private @Nullable Instant at;
    private long signedHeads;
    private long signedTo;
    private @Nullable Instant lastSigned;
    private long unsignedDays;
    private long unsignedDay = Long.MIN_VALUE;
    private @Nullable Fault unsigned;

    /** From an entry that is known to be right; from 0 and {@link Chain#START} for the whole. */
    ChainCheck(Map<String, PublicKey> trusted, long seq, String hash) {
        this.trusted = trusted;
        this.seq = seq;
        this.hash = hash;
        this.signedTo = seq;
    }

    /** One more entry; empty if it follows the one before. */
    boolean follows(AuditEntry entry) {
        if (entry.seq() != seq + 1 || !entry.prevHash().equals(hash) || !Chain.intact(entry)) {
            return false;
        }
        seq = entry.seq();
        hash = entry.hash();
        at = entry.at();
        countUnsigned(entry);
        return true;
    }

    private void countUnsigned(AuditEntry entry) {
        long day = Duration.between(Instant.EPOCH, entry.at()).toDays();
        if (day != unsignedDay) {
            unsignedDay = day;
            unsignedDays++;
        }
        if (unsigned == null && unsignedDays > UNSIGNED_DAYS_MAX) {
            unsigned = new Fault(Kind.UNSIGNED, entry.seq(), signedTo + 1, 0, entry.at());
        }
    }

    /** What is wrong with an entry that does not follow. */
    Fault fault(AuditEntry entry, LongFunction<Optional<AuditEntry>> entries, long last, String headHash) {
        if (entry.seq() > seq + 1) {
            return Fault.of(Kind.REMOVED, seq + 1, null);
        }
        if (entry.seq() <= seq) {
            return Fault.of(Kind.INSERTED, entry.seq(), entry.at());
        }
        Fault found = new Diagnosis(entry, entries, last, headHash).fault();
        return found.kind() == Kind.REHASHED
                ? new Fault(Kind.REHASHED, found.seq(), Math.min(signedTo + 1, found.seq()), 0, found.at())
                : found;
    }

    /** A signed head, when the entry it names has been reached. */
    Optional<Fault> signed(SignedHead head) {
        PublicKey key = trusted.get(head.keyId());
        if (key == null) {
            return Optional.of(Fault.of(Kind.UNKNOWN_KEY, head.seq(), head.signedAt()));
        }
        if (!head.signedWith(key)) {
            return Optional.of(Fault.of(Kind.SIGNATURE, head.seq(), head.signedAt()));
        }
        if (head.seq() > seq) {
            return Optional.of(Fault.of(Kind.CUT, seq + 1, null));
        }
        if (!head.hash().equals(hash)) {
            return Optional.of(new Fault(Kind.RECOMPUTED, head.seq(), signedTo + 1, 0, at));
        }
        signedTo = head.seq();
        signedHeads++;
        lastSigned = head.signedAt();
        unsignedDays = 0;
        unsignedDay = Long.MIN_VALUE;
        return Optional.empty();
    }

    /** After the last entry: whether the chain ends where its head says, and whether too much is unsigned. */
    Optional<Fault> ended(long headSeq, String headHash) {
        if (headSeq > seq) {
            return Optional.of(Fault.of(Kind.CUT, seq + 1, null));
        }
        if (headSeq < seq) {
            return Optional.of(Fault.of(Kind.HEAD, headSeq + 1, null));
        }
        if (!headHash.equals(hash)) {
            return Optional.of(Fault.of(Kind.HEAD, seq, at));
        }
        return Optional.ofNullable(unsigned);
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }

    long signedHeads() {
        return signedHeads;
    }

    @Nullable
    Instant lastSigned() {
        return lastSigned;
    }
}
