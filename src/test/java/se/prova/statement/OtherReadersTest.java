package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.print.Printed;

// What a reader that shares no code with ours says of the files: PDFBox, on every machine. NativeReadersTest asks the
// programs of the system.
class OtherReadersTest {

    static Stream<Arguments> everyKind() {
        return PrintedTest.everyKind();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void every_object_can_be_read_and_none_is_a_script(Recipient recipient, String name, CaseFile file)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.print(file, recipient).pdf())) {
            assertThat(document.isEncrypted()).isFalse();
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary one) {
                    assertThat(one.containsKey(COSName.JS)).as(name + " " + key).isFalse();
                    assertThat(one.containsKey(COSName.AA)).as(name + " " + key).isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void the_file_says_what_it_is_and_that_it_is_tagged(Recipient recipient, String name, CaseFile file)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.print(file, recipient).pdf())) {
            assertThat(document.getDocumentInformation().getTitle()).as(name).contains("PRV-2026-K7M3QD");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                    .as(name)
                    .isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).as(name).isEqualTo("sv-SE");
            assertThat(document.getNumberOfPages()).as(name).isPositive();
        }
    }

    // Names show in lists and letters where the document itself does not.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void names_within_the_file_tell_of_nobody(Recipient recipient, String name, CaseFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.print(file, recipient).pdf())) {
            List<String> names = new ArrayList<>(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .keySet());
            names.add(document.getDocumentInformation().getTitle());
            names.add(document.getDocumentInformation().getSubject());
            document.getDocumentCatalog()
                    .getAcroForm()
                    .getFieldTree()
                    .forEach(field -> names.add(field.getFullyQualifiedName()));
            assertThat(names)
                    .as(name)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(one ->
                            assertThat(one).doesNotContain(file.person().lastName(), "19800106", "2382", "SN 2026"));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void the_headings_are_on_the_pages(Recipient recipient, String name, CaseFile file) throws IOException {
        Printed printed = Samples.print(file, recipient);
        List<String> headings = Pattern.compile("<h2[^>]*>([^<]{1,60})</h2>")
                .matcher(printed.html())
                .results()
                .map(match -> match.group(1))
                .toList();
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(headings)
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(text).contains(one));
        }
    }
}
