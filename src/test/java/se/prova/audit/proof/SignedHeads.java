package se.prova.audit.proof;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;

/** Signs a head as the program does, with a key of the test's. */
public final class SignedHeads {

    private SignedHeads() {}

    public static String signature(long seq, String hash, Instant at, String keyId, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(SignedHead.bytes(seq, hash, at, keyId));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
