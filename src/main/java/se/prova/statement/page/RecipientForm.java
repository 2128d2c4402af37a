package se.prova.statement.page;

import java.util.List;
import se.prova.statement.page.StatementPage.Part;

/**
 * What one recipient gets, as a form of boxes: ticked is in.
 *
 * @param seen what the form was made of, see {@link Seen}
 * @param plain whether it is the findings' plain texts that it gets
 * @param left ids of findings that are left out
 * @param stale whether somebody else chose meanwhile; the boxes then show what is stored now
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
        boolean stale) {}
