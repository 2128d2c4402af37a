package se.prova.audit.proof;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import se.prova.db.Micros;

/**
 * Where the chain ended when it was signed.
 *
 * @param seq the newest entry then
 * @param hash its hash
 * @param keyId which key it was signed with
 * @param signature hex
 */
@MappedEntity("signed_head")
public record SignedHead(
        @Id long seq,
        String hash,
        @MappedProperty(converter = Micros.class) Instant signedAt,
        String keyId,
        String signature) {

    /** What is signed: everything but the signature. */
    static byte[] bytes(long seq, String hash, Instant signedAt, String keyId) {
        return "prova-log-head-1\n%d\n%s\n%d\n%s\n"
                .formatted(seq, hash, ChronoUnit.MICROS.between(Instant.EPOCH, signedAt), keyId)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the signature is that key's, of just this. */
    boolean signedWith(PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(bytes(seq, hash, signedAt, keyId));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
