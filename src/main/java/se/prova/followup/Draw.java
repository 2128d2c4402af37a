package se.prova.followup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A sample that chance draws and that anybody can draw again.
 *
 * <p>Each number is written after the seed, {@code seed:number}; those whose SHA-256 come first are drawn. So the seed
 * alone decides, it was made before anybody saw what it draws, and checking it needs no program of ours.
 */
final class Draw {

    private Draw() {}

    /** The drawn numbers, from low to high; all of them where there are no more than asked for. */
    static List<Long> of(String seed, Collection<Long> numbers, int count) {
        return numbers.stream()
                .sorted(Comparator.comparing((Long number) -> sha256(seed + ":" + number)))
                .limit(count)
                .sorted()
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
