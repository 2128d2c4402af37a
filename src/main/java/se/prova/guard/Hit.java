package se.prova.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found in one sentence.
 *
 * @param target see {@link Passage#target}; {@code recipient/<name>} for a document that is too long
 * @param text the whole text it stands in: what a release is bound to
 * @param sentence empty where it is about the length of a document
 * @param marks the words that were found, as places in the sentence
 * @param length what is too long, where that is the matter
 */
public record Hit(
        GuardRule rule, String target, String text, String sentence, List<Mark> marks, Facts.@Nullable Length length) {

    /** Words in a sentence. */
    public record Mark(int from, int until) {}

    /** A piece of the sentence as it is shown. */
    public record Piece(String text, boolean marked) {}

    public Hit {
        marks = List.copyOf(marks);
    }

    /** The sentence in pieces, those that were found marked. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.from() > at) {
                pieces.add(new Piece(sentence.substring(at, mark.from()), false));
            }
            if (mark.until() > at) {
                pieces.add(new Piece(sentence.substring(Math.max(at, mark.from()), mark.until()), true));
                at = mark.until();
            }
        }
        if (at < sentence.length()) {
            pieces.add(new Piece(sentence.substring(at), false));
        }
        return pieces;
    }
}
