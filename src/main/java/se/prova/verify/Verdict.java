package se.prova.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file is found to be.
 *
 * @param known the version it is, or says that it is; null where neither is known
 * @param sha256 of the file, 64 hex digits
 */
public record Verdict(Kind kind, @Nullable Known known, String sha256) {

    /** A statement's document is far smaller; a larger file is not read. */
    public static final int BYTES_MAX = 20_000_000;

    /** What it can be found to be. */
    public enum Kind {
        /** The one that was signed, to the byte, and it holds. */
        SIGNED,
        /** The one that was signed, to the byte; a later version has taken its place. */
        REPLACED,
        /** The one that was signed, to the byte; it was revoked. */
        REVOKED,
        /** Says that it is a version that was signed, and is not the file that was. */
        ALTERED,
        /** Says that it is a version that nobody has signed. */
        DRAFT,
        /** Nothing that Prova has made, or a copy that says nothing of it. */
        UNKNOWN,
        ENCRYPTED,
        NOT_PDF,
        EMPTY,
        TOO_LARGE;

        /** Whether it is, byte for byte, a file that was signed here. */
        public boolean genuine() {
            return this == SIGNED || this == REPLACED || this == REVOKED;
        }
    }

    /** Looks at a file. Its bytes alone decide whether it is one that was signed. */
    public static Verdict of(byte[] file, Archive archive) {
        String sha256 = sha256(file);
        if (file.length == 0 || file.length > BYTES_MAX) {
            return new Verdict(file.length == 0 ? Kind.EMPTY : Kind.TOO_LARGE, null, sha256);
        }
        Optional<Known> same = archive.bySha256(sha256);
        if (same.isPresent()) {
            return new Verdict(genuine(same.get()), same.get(), sha256);
        }
        Optional<Known> named = Claim.of(file).flatMap(claim -> archive.byName(claim.documentId(), claim.version()));
        if (named.isPresent()) {
            boolean signed = named.get().signedAt() != null;
            return new Verdict(signed ? Kind.ALTERED : Kind.DRAFT, named.get(), sha256);
        }
        return new Verdict(Claim.foreign(file), null, sha256);
    }

    private static Kind genuine(Known known) {
        return switch (known.state()) {
            case SIGNED -> Kind.SIGNED;
            case REPLACED -> Kind.REPLACED;
            case REVOKED -> Kind.REVOKED;
            case DRAFT -> throw new IllegalStateException("A draft has no stored document");
        };
    }

    /** The same for who may only learn that a file is as it was signed, or not even that. */
    public Verdict without() {
        return new Verdict(kind, null, sha256);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
