package se.prova.statement.page;

import java.util.List;
import se.prova.assessment.Entered;
import se.prova.statement.page.StatementPage.Asked;
import se.prova.statement.page.StatementPage.Part;
import se.prova.statement.page.StatementPage.Said;
import se.prova.web.Fields;

/**
 * A signed version: locked, with its documents.
 *
 * @param mayCorrect whether the reader may begin a new version from here
 * @param late how many observations came in after it was signed
 * @param replaced whether a later version has taken its place
 * @param fields the form for a correction
 */
public record SignedPage(
        Entered entered,
        boolean mayCorrect,
        String documentId,
        int version,
        String replaceReason,
        boolean replaced,
        long late,
        String signer,
        String signedOn,
        String contentHash,
        List<File> files,
        List<Asked> questions,
        List<Part> parts,
        List<Said> comments,
        List<Version> versions,
        Fields fields) {

    public String path() {
        return entered.path() + "/utlatande";
    }

    /** One recipient's document, served exactly as stored. */
    public record File(String title, String href, String sha256, int kilobytes) {}

    /** Another version of the same statement. */
    public record Version(int number, String state, String when, String href, boolean shown) {}
}
