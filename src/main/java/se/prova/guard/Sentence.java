package se.prova.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of a text, taken apart once for all rules.
 *
 * @param from its place in the text, and {@code until} the place after it
 */
record Sentence(int from, int until, List<Token> tokens) {

    private static final String ENDS = ".!?…";
    private static final String CLOSES_NONE = "";

    Sentence {
        tokens = List.copyOf(tokens);
    }

    /** All sentences of a text. A line of its own is a sentence of its own, and so is each point of a list. */
    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int until = at + 1;
            if (c == '\n' || (ENDS.indexOf(c) >= 0 && ends(text, at))) {
                add(sentences, text, tokens, start, until);
                tokens.clear();
                start = until;
            } else if (closing(text, at) > at) {
                until = closing(text, at) + 1;
                tokens.add(Token.of(Token.Kind.QUOTED, text, at, until));
            } else if (Character.isLetter(c)) {
                until = word(text, at);
                tokens.add(Token.of(Token.Kind.WORD, text, at, until));
            } else if (Character.isDigit(c)) {
                until = number(text, at);
                tokens.add(Token.of(Token.Kind.NUMBER, text, at, until));
            } else if (!blank(c) && !dash(c)) {
                tokens.add(Token.of(Token.Kind.SIGN, text, at, until));
            }
            at = until;
        }
        add(sentences, text, tokens, start, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, List<Token> tokens, int start, int until) {
        int from = start;
        while (from < until && blank(text.charAt(from))) {
            from++;
        }
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(from, until, tokens));
        }
    }

    /** A full stop inside "t.ex.", "kl. 9" or "2.5" ends nothing: what follows is no blank, or no capital. */
    private static boolean ends(String text, int at) {
        int next = at + 1;
        while (next < text.length() && (ENDS + ")”»\"").indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        if (!blank(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && blank(text.charAt(next))) {
            next++;
        }
        return next >= text.length()
                || !(Character.isLowerCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
    }

    /** Where the quotation that starts here ends; before here where none starts, or where nobody closed it. */
    private static int closing(String text, int at) {
        String closers = switch (text.charAt(at)) {
            case '”', '“' -> "”“";
            case '»' -> "«»";
            case '«' -> "»";
            case '"' -> at > 0 && Character.isDigit(text.charAt(at - 1)) ? CLOSES_NONE : "\"";
            default -> CLOSES_NONE;
        };
        if (closers.isEmpty()) {
            return -1;
        }
        for (int end = at + 1; end < text.length(); end++) {
            if (closers.indexOf(text.charAt(end)) >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** A word with its inner hyphens, apostrophes and digits; a code with its point: {@code ADHD-diagnos}, {@code F32.1}. */
    private static int word(String text, int at) {
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean more = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
            boolean joins = more && (dash(c) || c == '\'' || c == '’');
            boolean point = more
                    && c == '.'
                    && Character.isDigit(text.charAt(end - 1))
                    && Character.isLetterOrDigit(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && !joins
                    && !point) {
                break;
            }
            end++;
        }
        return end;
    }

    /** A number with its decimals or its blanks between thousands: {@code 2,7}, {@code 3 500}. */
    private static int number(String text, int at) {
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean digit = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            boolean inside = digit && (c == ',' || c == '.' || c == ':' || c == '\u00a0' || c == '\u202f');
            if (!Character.isDigit(c) && !inside) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean dash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }
}
