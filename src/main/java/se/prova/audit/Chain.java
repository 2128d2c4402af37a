package se.prova.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/** How entries hang together: each hash covers its own fields and the hash before it. */
public final class Chain {

    /** What the first entry points back to. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** The next entry after the one with {@code seq} and {@code hash}; the first after 0 and {@link #START}. */
    static AuditEntry next(long seq, String hash, AuditEvent act, Instant at, String requestId, String salt) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        String commitment = sha256(List.of(salt, act.details()));
        AuditEntry open = new AuditEntry(
                seq + 1,
                stored,
                act.actor().account(),
                act.actor().role(),
                act.actor().unit(),
                act.action(),
                act.subject(),
                act.resource(),
                act.reason(),
                requestId,
                commitment,
                hash,
                START);
        return new AuditEntry(
                open.seq(),
                open.at(),
                open.actor(),
                open.role(),
                open.unit(),
                open.action(),
                open.subject(),
                open.resource(),
                open.reason(),
                open.requestId(),
                open.commitment(),
                open.prevHash(),
                hashOf(open));
    }

    /** Whether an entry has the fields its hash was made of. */
    public static boolean intact(AuditEntry entry) {
        return hashOf(entry).equals(entry.hash());
    }

    /** Whether an entry has the fields its hash was made of, were it written as another number. */
    public static boolean intactAt(AuditEntry entry, long seq) {
        return hashOf(entry, seq).equals(entry.hash());
    }

    /** Whether details are the ones the entry was written with. */
    public static boolean covers(AuditEntry entry, String salt, String details) {
        return entry.commitment().equals(sha256(List.of(salt, details)));
    }

    /** The hash an entry must have, whatever hash it carries. */
    public static String hashOf(AuditEntry entry) {
        return hashOf(entry, entry.seq());
    }

    private static String hashOf(AuditEntry entry, long seq) {
        return sha256(List.of(
                entry.prevHash(),
                Long.toString(seq),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())),
                entry.actor(),
                entry.role(),
                entry.unit(),
                entry.action(),
                entry.subject(),
                entry.resource(),
                entry.reason(),
                entry.requestId(),
                entry.commitment()));
    }

    /** Each part is preceded by its length, so that moving a border between two parts gives another hash. */
    private static String sha256(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
