package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import se.prova.document.pdf.PdfDocument;

class VeraTest {

    private static void passes(byte[] pdf) throws Exception {
        assertThat(Vera.failures(pdf, PDFUA_1)).as("PDF/UA-1").isEmpty();
        assertThat(Vera.failures(pdf, PDFA_3_A)).as("PDF/A-3a").isEmpty();
    }

    @Test
    void a_typical_statement_follows_both_standards() throws Exception {
        passes(DocumentSamples.pdf(DocumentSamples.typical()));
    }

    @Test
    void a_document_of_nothing_follows_both_standards() throws Exception {
        passes(DocumentSamples.pdf(DocumentSamples.empty()));
    }

    @Test
    void a_draft_follows_both_standards() throws Exception {
        passes(PdfDocument.render(DocumentSamples.typical(), Theme.standard(), DocumentSamples.about("UTKAST")));
    }

    @Test
    void a_hostile_document_follows_both_standards() throws Exception {
        String word = "Långtordutanslut".repeat(19);
        String note = "Ordenär många och de tar aldrig slut. ".repeat(530);
        String rows = "<tr id=\"r\"><td>O1</td><td>" + note + "</td></tr>" + "<tr><td>a</td><td></td></tr>".repeat(60);
        passes(DocumentSamples.pdf("<h2>" + word + "</h2><p>" + word + "</p><p>" + note + "</p><p/><ul/><dl></dl>"
                + "<table><tbody></tbody></table><section id=\"tom\"></section>"
                + "<dl class=\"grid\"><dt>" + word + "</dt><dd>" + word + "</dd></dl>"
                + "<dl class=\"two\"><dt>a</dt><dd></dd><dt>b</dt><dd>" + note + "</dd></dl>"
                + "<table class=\"small\" data-cols=\"500 *\"><thead><tr><th scope=\"col\">" + word
                + "</th><th scope=\"col\"></th></tr></thead><tbody>" + rows + "</tbody></table>"
                + "<div class=\"pair\"><aside><p>" + note + "</p></aside><aside><h3>x</h3><ul><li>" + word
                + "</li></ul></aside></div><aside><p>" + note + "</p></aside>"
                + "<p lang=\"en\">In <em>English</em>, <span lang=\"de\">auf Deutsch</span> "
                + "<a href=\"#r\">" + word
                + "</a> <a href=\"#tom\">tom</a> <a href=\"mailto:a@example.se\">post</a></p>"
                + "<blockquote><p class=\"own-words\">" + "😀漢".repeat(200) + "\n\n" + note + "</p></blockquote>"
                + "<ol><li></li><li>" + note + "</li></ol><hr/><hr/>"));
    }

    @Test
    void the_judge_finds_a_file_that_is_not_tagged() throws Exception {
        assertThat(Vera.failures(bare(false), PDFUA_1)).anyMatch(fault -> fault.startsWith("7.1-3"));
    }

    @Test
    void the_judge_finds_content_that_no_tag_owns() throws Exception {
        assertThat(Vera.failures(bare(true), PDFUA_1)).anyMatch(fault -> fault.startsWith("7.1-3"));
    }

    @Test
    void the_judge_finds_what_the_linter_would_have_refused() throws Exception {
        Text text = new Text(List.of(new Run("x", Set.of(), null, null, null)), Set.of(), null, null);
        Page jump = new Page("sv", List.of(new Block.Heading(1, text), new Block.Heading(3, text)));

        assertThat(Vera.failures(DocumentSamples.pdf(jump), PDFUA_1)).anyMatch(fault -> fault.startsWith("7.4.2-1"));
    }

    @Test
    void the_judge_finds_a_header_cell_without_scope() throws Exception {
        byte[] pdf = altered(DocumentSamples.pdf(DocumentSamples.typical()), "TH", COSName.A);

        assertThat(Vera.failures(pdf, PDFUA_1)).anyMatch(fault -> fault.startsWith("7.5-1"));
    }

    @Test
    void the_judge_finds_a_figure_without_description() throws Exception {
        byte[] pdf = altered(DocumentSamples.pdf(DocumentSamples.typical()), "Figure", COSName.getPDFName("Alt"));

        assertThat(Vera.failures(pdf, PDFUA_1)).anyMatch(fault -> fault.startsWith("7.3-1"));
    }

    @Test
    void the_judge_finds_an_attachment_without_relationship() throws Exception {
        try (PDDocument document = Loader.loadPDF(DocumentSamples.pdf(DocumentSamples.typical()))) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF"));
            assertThat(Vera.failures(saved(document), PDFA_3_A)).anyMatch(fault -> fault.startsWith("6.8-"));
        }
    }

    @Test
    void the_judge_finds_a_missing_output_intent_and_title() throws Exception {
        try (PDDocument document = Loader.loadPDF(DocumentSamples.pdf(DocumentSamples.typical()))) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.VIEWER_PREFERENCES);
            assertThat(Vera.failures(saved(document), PDFA_3_A)).anyMatch(fault -> fault.startsWith("6.2.4.3-2"));
            assertThat(Vera.failures(saved(document), PDFUA_1)).anyMatch(fault -> fault.startsWith("7.1-10"));
        }
    }

    private static byte[] altered(byte[] pdf, String type, COSName gone) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            strip(document.getDocumentCatalog().getStructureTreeRoot(), type, gone);
            return saved(document);
        }
    }

    private static void strip(PDStructureNode node, String type, COSName gone) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals(type)) {
                    element.getCOSObject().removeItem(gone);
                }
                strip(element, type, gone);
            }
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] bare(boolean marked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document()) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            if (marked) {
                writer.setTagged();
            }
            document.open();
            document.add(new Paragraph("Text utan tagg"));
        }
        return out.toByteArray();
    }
}
