package se.prova.own;

import java.time.LocalDate;
import java.util.List;
import se.prova.web.Fields;

/**
 * What the participant has said of the statement, with a form for more.
 *
 * @param open whether there is anything to say something about yet
 * @param signed whether it is signed, so that words become a paper of their own
 * @param said oldest first
 */
public record OwnWordsPage(boolean open, boolean signed, List<Said> said, Fields fields) {

    /** Words with their day, and whether they were written here or by somebody else for them. */
    public record Said(String words, LocalDate on, boolean own) {}
}
