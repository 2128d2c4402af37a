package se.prova.statement.page;

import java.util.List;
import se.prova.statement.page.StatementPage.Part;

/**
 * What one recipient gets, as a form of boxes: ticked is in.
 *
 * @param seen what the form was made of, see {@link Seen}
 * @param plain whether it is the findings' plain texts that it gets
 * @param left ids of findings that are left out, as the reader chose them
 * @param stored the same as it is stored now; another list only where somebody else chose meanwhile
 */
public record RecipientForm(
        String path,
        String label,
        String folder,
        String title,
        String seen,
        boolean plain,
        List<Part> parts,
        List<String> left,
        List<String> stored) {

    /** Whether somebody else chose meanwhile. */
    public boolean stale() {
        return !left.equals(stored);
    }

    /** Whether a finding is chosen another way than it is stored. */
    public boolean differs(String finding) {
        return left.contains(finding) != stored.contains(finding);
    }
}
