package se.prova.document;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;

/**
 * Which characters the embedded fonts can print.
 *
 * <p>A PDF with words missing is still a valid PDF, so this is asked before anything is drawn: when staff text is
 * saved, and again when a document is read.
 */
public final class Glyphs {

    private static final String HANDLED = "\n\r\t\u00AD\u200B";

    private static final char FIRST_COMBINING = '\u0300';

    private final BitSet covered;

    /** @param covered the code points that every embedded font can draw by themselves */
    public Glyphs(BitSet covered) {
        this.covered = (BitSet) covered.clone();
    }

    /** The code points of a text, each once and in order, that cannot be printed as letters; empty when all can. */
    public List<Integer> missing(String text) {
        if (allPlain(text)) {
            return List.of();
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !covers(point))
                .distinct()
                .boxed()
                .toList();
    }

    // Nearly every text is letters that stand for themselves; this is asked of each of them.
    private boolean allPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING || !(covered.get(c) || HANDLED.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether one character of normalised text can be printed. A combining mark that found no letter to melt into
     * counts as missing: it would be drawn beside its letter.
     */
    public boolean covers(int point) {
        return HANDLED.indexOf(point) >= 0
                || (covered.get(point) && Character.getType(point) != Character.NON_SPACING_MARK);
    }

    /** A character as a person can look it up, such as {@code 🙂 (U+1F642)}. */
    public static String describe(int point) {
        String code = "U+%04X".formatted(point);
        return Character.isISOControl(point) ? code : Character.toString(point) + " (" + code + ")";
    }
}
