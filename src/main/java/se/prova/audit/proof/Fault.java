package se.prova.audit.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first thing in the log that is not as it was written.
 *
 * @param seq the entry it shows at
 * @param from the first entry it may have begun with; {@code seq} itself where that is certain
 * @param other the entry it changed places with, else 0
 * @param at when the entry says that it was written; null if there is none left
 */
public record Fault(
        Kind kind,
        long seq,
        long from,
        long other,
        @Nullable Instant at) {

    /** What was done to the log. */
    public enum Kind {
        /** An entry's own fields. */
        CHANGED,
        /** Fields, and then hashes anew up to an entry whose next one no longer follows. */
        REHASHED,
        REMOVED,
        INSERTED,
        SWAPPED,
        /** The newest entries are gone. */
        CUT,
        /** Details that may be erased, but not changed. */
        DETAIL,
        /** The row that says where the chain ends. */
        HEAD,
        /** The chain is whole but not the one whose head was signed. */
        RECOMPUTED,
        /** A signature that is not of what stands beside it. */
        SIGNATURE,
        /** A signature by a key that is not ours. */
        UNKNOWN_KEY,
        /** Entries of many days in a row without any signature. */
        UNSIGNED
    }

    static Fault of(Kind kind, long seq, @Nullable Instant at) {
        return new Fault(kind, seq, seq, 0, at);
    }
}
