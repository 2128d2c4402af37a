package se.prova.hostile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** Texts that run as a script on a page that does not take care. Those that run say so through {@code __x} or a dialog. */
final class Payloads {

    private static final List<String> ALL = read();

    private Payloads() {}

    private static List<String> read() {
        try (InputStream file = Objects.requireNonNull(Payloads.class.getResourceAsStream("/hostile/payloads.json"))) {
            return new ObjectMapper().readValue(file, new TypeReference<List<String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int count() {
        return ALL.size();
    }

    /** As many of those that are left as a field holds; what most fields refuse goes alone, so that the rest is taken. */
    static String pack(BitSet sent, int charsMax, String between) {
        StringBuilder packed = new StringBuilder();
        for (int at = sent.nextClearBit(0); at < ALL.size(); at = sent.nextClearBit(at + 1)) {
            String one = ALL.get(at);
            boolean odd = odd(one);
            int length = packed.length() + between.length() + one.length();
            if ((odd && !packed.isEmpty()) || (!packed.isEmpty() && length > charsMax)) {
                continue;
            }
            packed.append(packed.isEmpty() ? "" : between).append(one);
            sent.set(at);
            if (odd) {
                break;
            }
        }
        return packed.isEmpty() ? ALL.get(sent.length() % ALL.size()) : packed.toString();
    }

    /** The same without those that most fields refuse. */
    static String packPlain(BitSet sent, int charsMax, String between) {
        StringBuilder packed = new StringBuilder();
        for (int at = sent.nextClearBit(0); at < ALL.size(); at = sent.nextClearBit(at + 1)) {
            String one = ALL.get(at);
            if (!odd(one)
                    && packed.length() + between.length() + one.length() <= Math.max(charsMax, one.length() + 1)) {
                packed.append(packed.isEmpty() ? "" : between).append(one);
                sent.set(at);
            }
        }
        return packed.toString();
    }

    /** Whether any of those is left. */
    static boolean plainLeft(BitSet sent) {
        for (int at = sent.nextClearBit(0); at < ALL.size(); at = sent.nextClearBit(at + 1)) {
            if (!odd(ALL.get(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean odd(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c > '~');
    }

    /** Those that would stand on a page as they were typed: each has what a page must write in another way. */
    static List<String> bare(String html) {
        List<String> found = new ArrayList<>();
        for (String one : ALL) {
            if (one.indexOf('<') >= 0 && one.length() > 12 && html.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }
}
