package se.prova.statement.page;

import java.util.List;
import se.prova.guard.Hit;

/**
 * What one rule of the language guard says, with the sentences it is about.
 *
 * @param rule its id, by which it is linked to
 * @param open whether signing waits for it
 */
public record Alarm(
        String rule, boolean blocks, boolean open, String title, String says, String instead, List<Spoken> sentences) {

    /**
     * One sentence.
     *
     * @param pieces in order, those that were found marked
     * @param words what was found, for who cannot see the marks
     * @param where which text it stands in, and {@code href} where it is changed
     */
    public record Spoken(List<Hit.Piece> pieces, List<String> words, String where, String href) {}
}
