package se.prova.signin.guest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code as people write it: twelve letters and digits in groups of four, none of which is easily taken for another.
 *
 * <p>Source: Crockford's base 32. Twelve of them are 60 bits.
 */
final class CodeWord {

    static final int BITS = 60;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_EACH = 5;
    private static final int COUNT = BITS / BITS_EACH;
    // So much is read of what was typed; a code with a space at every place is shorter.
    private static final int TYPED_CHARS_MAX = 60;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}.,_]+");

    private CodeWord() {}

    /** The letters for random bits, of which the lowest 60 count. */
    static String of(long random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            word.append(LETTERS.charAt((int) (random >> (i * BITS_EACH)) & (LETTERS.length() - 1)));
        }
        return word.toString();
    }

    /** The same in groups of four: "7KD2-M9QX-04TB". */
    static String grouped(String word) {
        return word.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What somebody meant by what they typed: small letters, other gaps, O for 0 and I or L for 1 are as good. */
    static Optional<String> read(String typed) {
        if (typed.length() > TYPED_CHARS_MAX) {
            return Optional.empty();
        }
        String word = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean code = word.length() == COUNT && word.chars().allMatch(one -> LETTERS.indexOf(one) >= 0);
        return code ? Optional.of(word) : Optional.empty();
    }
}
