package se.prova.statement.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import se.prova.document.FaultyPage;
import se.prova.document.Html;
import se.prova.document.Metadata;
import se.prova.document.Page;
import se.prova.document.Template;
import se.prova.document.pdf.PdfDocument;
import se.prova.reading.Reading;
import se.prova.statement.Statement;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;

/**
 * One recipient's document, ready to be read or stored. The same case, statement and templates give the same bytes.
 *
 * @param xhtml the page that was drawn, as the template has it
 * @param html the same page for reading on a screen
 * @param pdf tagged and archivable, with the data inside
 */
@SuppressWarnings("ArrayRecordComponent") // served and stored as it is; never compared
public record Printed(Rendered rendered, String xhtml, String html, byte[] pdf) {

    /**
     * Prints a statement: a draft with its mark, a signed one without.
     *
     * @throws FaultyPage if a template is wrong, or if a staff text has characters the fonts lack
     */
    public static Printed of(CaseFile file, Whole whole, Library library, Reading reading, Templates templates) {
        Rendered rendered = Rendered.of(file, whole, library, reading, templates);
        String filled = templates.page(rendered.data());
        Page page = Page.read(Templates.START, filled, PdfDocument.glyphs());
        byte[] pdf = PdfDocument.render(page, templates.theme(), about(whole.statement(), rendered, templates));
        return new Printed(rendered, Template.plain(filled), Html.of(page), pdf);
    }

    /** SHA-256 of the file, 64 hex digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Metadata about(Statement statement, Rendered rendered, Templates templates) {
        Map<String, Object> data = rendered.data();
        Instant signed = statement.signedAt();
        return new Metadata(
                templates.running(Templates.Running.TITLE, data),
                templates.running(Templates.Running.AUTHOR, data),
                templates.running(Templates.Running.SUBJECT, data),
                "sv-SE",
                signed == null ? statement.createdAt() : signed,
                statement.documentId() + "-" + statement.version(),
                new Metadata.Running(
                        templates.running(Templates.Running.FOOTER, data),
                        templates.running(Templates.Running.PERSON, data),
                        templates.running(Templates.Running.PAGE, data)),
                statement.draft() ? templates.running(Templates.Running.DRAFT, data) : null,
                new Metadata.Attachment(
                        templates.running(Templates.Running.ATTACHMENT, data),
                        "application/json",
                        templates.running(Templates.Running.ATTACHMENT_DESCRIPTION, data),
                        rendered.json().getBytes(StandardCharsets.UTF_8)));
    }
}
