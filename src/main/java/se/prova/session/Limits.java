package se.prova.session;

/** What every text in an event must keep to. Messages hold the limit, never the text. */
final class Limits {

    private Limits() {}

    static String line(String text) {
        return text(text, EventData.LINE_CHARS_MAX);
    }

    static String filled(String text, int charsMax) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A text must not be empty");
        }
        return text(text, charsMax);
    }

    /** Only the edges are stripped: what was said is kept as it was said. */
    static String text(String text, int charsMax) {
        String stripped = text.strip();
        if (stripped.length() > charsMax) {
            throw new IllegalArgumentException("A text has at most %d characters".formatted(charsMax));
        }
        boolean control = stripped.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r');
        if (control) {
            throw new IllegalArgumentException("A text holds no control characters");
        }
        return stripped;
    }
}
