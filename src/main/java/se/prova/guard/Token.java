package se.prova.guard;

import java.util.Locale;

/**
 * One word, number or sign of a text.
 *
 * @param text as it was written
 * @param from its place in the text, and {@code until} the place after it
 */
record Token(Kind kind, String text, String lower, int from, int until) {

    /** What it is. */
    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** Something quoted: it takes a place and is never read. */
        QUOTED
    }

    static Token of(Kind kind, String text, int from, int until) {
        String part = text.substring(from, until);
        return new Token(kind, part, part.toLowerCase(Locale.ROOT), from, until);
    }
}
