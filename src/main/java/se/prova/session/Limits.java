package se.prova.session;

import org.jspecify.annotations.Nullable;

/** What every text in an event must keep to. Messages hold the limit, never the text. */
final class Limits {

    /** A text that is longer than its place allows. */
    static final class TooLong extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        TooLong(int charsMax) {
            super("A text has at most %d characters".formatted(charsMax));
        }
    }

    private Limits() {}

    static String line(@Nullable String text) {
        return text(text, EventData.LINE_CHARS_MAX);
    }

    static String filled(@Nullable String text, int charsMax) {
        String kept = text(text, charsMax);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("A text must not be empty");
        }
        return kept;
    }

    /** Only the edges are stripped: what was said is kept as it was said. A text left out is an empty one. */
    static String text(@Nullable String text, int charsMax) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > charsMax) {
            throw new TooLong(charsMax);
        }
        if (stripped.codePoints().anyMatch(Limits::unstorable)) {
            throw new IllegalArgumentException("A text holds no control characters and no half characters");
        }
        return stripped;
    }

    static void counted(@Nullable Integer times) {
        if (times != null && (times < 0 || times > EventData.PROMPTS_MAX)) {
            throw new IllegalArgumentException("Prompts are 0 to %d".formatted(EventData.PROMPTS_MAX));
        }
    }

    /** A zero character stops PostgreSQL, and half a surrogate pair would become a question mark without a word. */
    private static boolean unstorable(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
        return control || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
