package se.prova.db;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key pair that the log's head is signed with, made at first start and kept in the data folder, readable by its
 * owner only.
 *
 * <p>The file holds both halves as PEM, so that other tools can read them too. Whoever has the public half on paper can
 * tell later whether the log was signed here.
 */
@Singleton
public class SigningKey {

    /** In the data folder, beside the database's own key. */
    public static final String FILE = "prova-log-signing.key";

    private static final String ALGORITHM = "Ed25519";
    private static final int LINE_CHARS = 64;
    private static final int ID_BYTES = 8;

    private final PrivateKey secret;
    private final PublicKey open;

    SigningKey(@Value("${prova.data:data}") String dataFolder) {
        Path file = Path.of(dataFolder).resolve(FILE);
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            String pem = Files.readString(file);
            this.secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY")));
            this.open = publicKey(pem);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used: " + file.getParent(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The key file is damaged; restore it from a backup: " + file, e);
        }
    }

    /** The signature of some bytes, as hex. */
    public String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    public PublicKey open() {
        return open;
    }

    /** Names a public key in a few digits: the start of its SHA-256. */
    public static String id(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The public half of what a key file says; it may hold that half alone.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PublicKey publicKey(String pem) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a public Ed25519 key", e);
        }
    }

    /** A public key as PEM. */
    public static String pem(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    private static byte[] block(String pem, String name) {
        Matcher found = Pattern.compile("-----BEGIN " + name + "-----([^-]*)-----END " + name + "-----")
                .matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException("No block named " + name);
        }
        return Base64.getMimeDecoder().decode(found.group(1).strip());
    }

    private static String pem(String name, byte[] bytes) {
        String text = Base64.getMimeEncoder(LINE_CHARS, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
    }

    private static void write(Path file) throws IOException, GeneralSecurityException {
        Path folder = OwnerOnly.folderOf(file);
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Path part = Files.createTempFile(folder, FILE, ".part", OwnerOnly.rights("rw-------"));
        Files.writeString(
                part,
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + pem(pair.getPublic()),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
