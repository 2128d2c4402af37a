package se.prova.document.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.prova.document.pdf.Line.Fragment;

// Fills lines of a given width, first fit. A line breaks at a space, after a hyphen between letters, at a soft hyphen
// (which is then drawn), at a zero-width space, and, when one word is wider than a line, between two characters. An
// ordinary word is hyphenated where the line would else be left short, but never on more than two lines in a row.
// The space a line breaks at stays at its end, so that a reader of the file does not glue words together.
final class LineBreaker {

    private static final float SLACK = 0.01f;
    private static final float SHORT = 0.12f;
    private static final int HYPHENS_MAX = 2;

    private record Piece(Ink ink, String text, float width) {}

    private final Measure measure;
    private final Hyphens hyphens;
    private final float width;
    private final float size;
    private final float height;
    private final List<Line> lines = new ArrayList<>();
    private final List<Piece> word = new ArrayList<>();
    private final List<Fragment> line = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private @Nullable Ink current;
    private float from;
    private float x;
    private float wordWidth;
    private boolean softEnd;
    private boolean plain;
    private int hyphened;

    private LineBreaker(Measure measure, Hyphens hyphens, float width, float size, float height) {
        this.measure = measure;
        this.hyphens = hyphens;
        this.width = width;
        this.size = size;
        this.height = height;
    }

    static List<Line> lines(List<Ink> inks, float width, float size, float height, Measure measure) {
        return lines(inks, width, size, height, measure, Hyphens.NONE);
    }

    static List<Line> lines(List<Ink> inks, float width, float size, float height, Measure measure, Hyphens hyphens) {
        LineBreaker breaker = new LineBreaker(measure, hyphens, width, size, height);
        inks.forEach(breaker::take);
        // Cutting the last word saves no line.
        breaker.plain = breaker.plain && breaker.wordWidth > width;
        breaker.flush(false);
        if (breaker.current != null || !breaker.line.isEmpty()) {
            breaker.newLine();
        }
        return breaker.lines;
    }

    private void take(Ink ink) {
        String text = ink.text();
        if (text.isEmpty()) {
            word(ink, text);
            return;
        }
        int start = 0;
        plain = between(ink, text, 0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\u00AD' || c == '\u200B') {
                word(ink, text.substring(start, i));
                flush(c == '\u00AD');
                start = i + 1;
                if (c == ' ' || c == '\n') {
                    space(ink);
                    plain = between(ink, text, start);
                }
                if (c == '\n') {
                    newLine();
                }
            } else if (breaksAfter(text, i)) {
                word(ink, text.substring(start, i + 1));
                flush(false);
                start = i + 1;
            }
        }
        word(ink, text.substring(start));
    }

    // Whether what stands from here to the next space is an ordinary word, whole within its ink.
    private boolean between(Ink ink, String text, int from) {
        if (hyphens.equals(Hyphens.NONE) || ink.href() != null || ink.sign() != Ink.Sign.LETTERS) {
            return false;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return Hyphens.plain(text.substring(from, end));
    }

    private static boolean breaksAfter(String text, int i) {
        char c = text.charAt(i);
        return (c == '-' || c == '\u2013' || c == '/')
                && i > 0
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i - 1))
                && Character.isLetter(text.charAt(i + 1));
    }

    private void word(Ink ink, String text) {
        if (!text.isEmpty() || ink.text().isEmpty()) {
            float wide = measure.width(text, ink.style(), ink.sign());
            word.add(new Piece(ink, text, wide));
            wordWidth += wide;
        }
    }

    private void space(Ink ink) {
        softEnd = false;
        if (x > 0) {
            append(ink, " ", measure.width(" ", ink.style(), ink.sign()));
        }
    }

    private void flush(boolean soft) {
        if (word.isEmpty()) {
            return;
        }
        float end = soft ? hyphen(word.getLast().ink) : 0;
        boolean goesOn = true;
        while (goesOn && x + wordWidth + end > width + SLACK) {
            goesOn = x > 0;
            if (cut()) {
                goesOn = true;
            } else if (x > 0) {
                newLine();
            }
        }
        for (Piece piece : word) {
            if (wordWidth > width + SLACK) {
                chop(piece);
            } else {
                append(piece.ink, piece.text, piece.width);
            }
        }
        word.clear();
        wordWidth = 0;
        softEnd = soft;
    }

    // Puts as much of the word as there is room for on this line, with a hyphen; false when it is to go whole to the
    // next.
    private boolean cut() {
        boolean left = width - x > SHORT * width || wordWidth > width;
        if (!plain || word.size() != 1 || !left || hyphened >= HYPHENS_MAX) {
            return false;
        }
        Piece piece = word.getFirst();
        String text = piece.text;
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        int[] points = hyphens.points(text.substring(from, to));
        for (int i = points.length - 1; i >= 0; i--) {
            String head = text.substring(0, from + points[i]);
            float wide = measure.width(head, piece.ink.style(), piece.ink.sign());
            if (x + wide + hyphen(piece.ink) <= width + SLACK) {
                append(piece.ink, head, wide);
                String rest = text.substring(head.length());
                wordWidth = measure.width(rest, piece.ink.style(), piece.ink.sign());
                word.set(0, new Piece(piece.ink, rest, wordWidth));
                softEnd = true;
                newLine();
                return true;
            }
        }
        return false;
    }

    private float hyphen(Ink ink) {
        return measure.width("-", ink.style(), Ink.Sign.LETTERS);
    }

    // A word wider than a whole line is cut between characters as they are read, never inside one.
    private void chop(Piece piece) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(piece.text);
        int start = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            String character = piece.text.substring(start, end);
            float wide = measure.width(character, piece.ink.style(), piece.ink.sign());
            if (x > 0 && x + wide > width + SLACK) {
                softEnd = false;
                newLine();
            }
            append(piece.ink, character, wide);
            start = end;
        }
    }

    // Two inks may be equal and still belong to two elements of the same kind.
    @SuppressWarnings("ReferenceEquality")
    private void append(Ink ink, String text, float wide) {
        if (ink != current) {
            close();
            current = ink;
            from = x;
        }
        letters.append(text);
        x += wide;
    }

    private void close() {
        if (current != null) {
            line.add(new Fragment(current, letters.toString(), from, x - from));
            letters.setLength(0);
            current = null;
        }
    }

    private void newLine() {
        float visible = x;
        for (int i = letters.length() - 1; current != null && i >= 0 && letters.charAt(i) == ' '; i--) {
            visible -= measure.width(" ", current.style(), current.sign());
        }
        close();
        hyphened = softEnd ? hyphened + 1 : 0;
        // A word that goes on is not torn between two pages.
        lines.add(new Line(List.copyOf(line), visible, softEnd, height, size, 0, softEnd));
        line.clear();
        x = 0;
        softEnd = false;
    }
}
