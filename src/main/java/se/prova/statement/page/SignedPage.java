package se.prova.statement.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.prova.assessment.Entered;
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.Late;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.statement.lifecycle.page.Told;
import se.prova.statement.page.StatementPage.Asked;
import se.prova.statement.page.StatementPage.Part;
import se.prova.statement.page.StatementPage.Said;
import se.prova.web.Fields;

/**
 * A signed version: locked, with its documents.
 *
 * @param mayCorrect whether the reader may begin a new version from here
 * @param late what came in after it was signed, and is not answered
 * @param replaced whether a later version has taken its place
 * @param open what the reader may do to it where it stands
 * @param unanswered questions about it
 * @param revoked why it was revoked
 * @param fields the form for a correction
 */
public record SignedPage(
        Entered entered,
        boolean mayCorrect,
        String documentId,
        int version,
        String replaceReason,
        boolean replaced,
        Late late,
        String signer,
        String signedOn,
        String contentHash,
        List<File> files,
        List<Asked> questions,
        List<Part> parts,
        List<Said> comments,
        List<Version> versions,
        List<Told> history,
        Set<Act> open,
        List<StatementEvent> unanswered,
        Optional<String> revoked,
        Fields fields) {

    public boolean may(Act act) {
        return open.contains(act);
    }

    public String path() {
        return entered.path() + "/utlatande";
    }

    /** One recipient's document, served exactly as stored. */
    public record File(String title, String href, String sha256, int kilobytes) {}

    /** Another version of the same statement. */
    public record Version(int number, String state, String when, String href, boolean shown) {}
}
