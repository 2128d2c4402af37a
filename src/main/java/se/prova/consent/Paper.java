package se.prova.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.prova.db.Micros;

/**
 * The paper that was signed, as the file that was handed in. It is kept and given back as it is, and never opened here.
 *
 * @param ownerId the waiver, other ground or agreement it belongs to
 */
@MappedEntity("paper")
@SuppressWarnings("ArrayRecordComponent") // stored and served as it is; papers are never compared
public record Paper(
        @Id UUID id,
        UUID assessmentId,
        UUID ownerId,
        Kind kind,
        String sha256,
        byte[] file,
        UUID recordedBy,
        @MappedProperty(converter = Micros.class) Instant createdAt) {

    /** Less than the largest request, so that the form around it has room. */
    public static final int BYTES_MAX = 1_000_000;

    /** Its SHA-256, 64 hex digits. */
    public static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What kind of file, by how it begins and never by what its name says. */
    public enum Kind {
        PDF("application/pdf", "%PDF-"),
        JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
        PNG("image/png", "\u0089PNG\r\n\u001A\n");

        private final String mime;
        private final String start;

        Kind(String mime, String start) {
            this.mime = mime;
            this.start = start;
        }

        public String mime() {
            return mime;
        }

        /** The kind of a file; empty if it is none of these. */
        public static Optional<Kind> of(byte[] file) {
            return Stream.of(values())
                    .filter(one -> file.length > one.start.length()
                            && new String(file, 0, one.start.length(), StandardCharsets.ISO_8859_1).equals(one.start))
                    .findFirst();
        }
    }
}
