package se.prova.statement.page;

import se.prova.assessment.Entered;

/**
 * Text to paste where a unit keeps its running journal.
 *
 * @param heading what it is of
 * @param up the page it was asked for on
 * @param text plain lines
 */
public record JournalPage(Entered entered, String heading, String up, String text) {

    /** Lines of the text, for a box that shows it whole. */
    public int lines() {
        return Math.toIntExact(text.lines().count()) + 1;
    }
}
