package se.prova.statement.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.document.Template;
import se.prova.statement.Recipient;
import se.prova.statement.Samples;
import se.prova.statement.casefile.CaseFile;

class EmbeddedDataTest {

    private static String embedded(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDComplexFileSpecification file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .values()
                    .iterator()
                    .next();
            return new String(file.getEmbeddedFile().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void the_data_inside_a_file_fill_the_same_page_again(Recipient recipient) throws IOException {
        CaseFile file = Samples.typical();
        Printed printed = Samples.print(file, recipient);
        Map<String, Object> data =
                new JsonMapper().readValue(embedded(printed.pdf()), new TypeReference<Map<String, Object>>() {});
        assertThat(data).containsEntry("format", Rendered.FORMAT);
        assertThat(Template.plain(Samples.templates(recipient).page(data))).isEqualTo(printed.xhtml());
    }
}
