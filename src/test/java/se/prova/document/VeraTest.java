package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import org.junit.jupiter.api.Test;
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
}
