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
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's secret, made at first start and kept in the data folder, readable by its owner only. */
@Singleton
public class Keys {

    private static final int KEY_BYTES = 32;
    private static final String FILE = "prova.key";

    private final byte[] root;

    Keys(@Value("${prova.data:data}") String dataFolder) {
        this.root = readOrMake(Path.of(dataFolder).resolve(FILE));
    }

    /** Keyed hash of a number, for exact search without storing it in the clear; 64 hex digits. */
    public String index(String digits) {
        return HexFormat.of().formatHex(mac("index", digits));
    }

    /** A key for one purpose, derived from the root key. */
    public byte[] derived(String purpose) {
        return mac("derive", purpose);
    }

    private byte[] mac(String domain, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(root, "HmacSHA256"));
            return mac.doFinal((domain + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] parsed(String hex, Path file) {
        if (!hex.matches("[0-9a-f]{%d}".formatted(KEY_BYTES * 2))) {
            throw new IllegalStateException("The key file is damaged; restore it from a backup: " + file);
        }
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] readOrMake(Path file) {
        try {
            if (Files.exists(file)) {
                return parsed(Files.readString(file).strip(), file);
            }
            Path folder = OwnerOnly.folderOf(file);
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            Path part = Files.createTempFile(folder, FILE, ".part", OwnerOnly.rights("rw-------"));
            // On the disk before anything is stored that depends on it: a power cut must not take the key alone.
            Files.writeString(part, HexFormat.of().formatHex(fresh), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used: " + file.getParent(), e);
        }
    }
}
