package se.prova.audit.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.prova.audit.AuditEntry;
import se.prova.audit.Chain;
import se.prova.audit.proof.Fault.Kind;

/** What was done to an entry that does not fit: read from its neighbours, and from the place its hash was made for. */
final class Diagnosis {

    private final AuditEntry found;
    private final LongFunction<Optional<AuditEntry>> entries;
    private final long last;
    private final String headHash;

    /**
     * @param found an entry with the expected number that does not follow the one before
     * @param entries what stands at a number now
     * @param last the highest number there is
     */
    Diagnosis(AuditEntry found, LongFunction<Optional<AuditEntry>> entries, long last, String headHash) {
        this.found = found;
        this.entries = entries;
        this.last = last;
        this.headHash = headHash;
    }

    Fault fault() {
        return Chain.intact(found) ? unlinked() : misplaced();
    }

    /** Whole in itself: either it was made anew after a change, or those before it were. */
    private Fault unlinked() {
        long seq = found.seq();
        String pointedTo = entries.apply(seq + 1).map(AuditEntry::prevHash).orElse(headHash);
        boolean original = pointedTo.equals(found.hash());
        return seq == 1 || !original ? fault(Kind.CHANGED, seq) : new Fault(Kind.REHASHED, seq - 1, 1, 0, at(seq - 1));
    }

    private Fault misplaced() {
        long seq = found.seq();
        OptionalLong home = home(found);
        if (home.isEmpty()) {
            boolean nextBelongsHere = entries.apply(seq + 1)
                    .map(next -> Chain.intactAt(next, seq))
                    .orElse(false);
            return fault(nextBelongsHere ? Kind.INSERTED : Kind.CHANGED, seq);
        }
        long from = home.getAsLong();
        if (from == seq - 1) {
            return new Fault(Kind.INSERTED, from, from, 0, at(from));
        }
        if (from < seq) {
            return fault(Kind.INSERTED, seq);
        }
        boolean swapped =
                entries.apply(from).map(other -> Chain.intactAt(other, seq)).orElse(false);
        return swapped
                ? new Fault(Kind.SWAPPED, seq, seq, from, found.at())
                : new Fault(Kind.REMOVED, seq, seq, 0, null);
    }

    /** The number that an entry was written with, found by trying them all: it stands in the hash. */
    private OptionalLong home(AuditEntry entry) {
        long seq = entry.seq();
        return LongStream.concat(LongStream.of(seq - 1, seq + 1), LongStream.rangeClosed(1, last + 1))
                .filter(tried -> tried != seq && Chain.intactAt(entry, tried))
                .findFirst();
    }

    private Fault fault(Kind kind, long seq) {
        return Fault.of(kind, seq, at(seq));
    }

    private @Nullable Instant at(long seq) {
        return entries.apply(seq).map(AuditEntry::at).orElse(null);
    }
}
