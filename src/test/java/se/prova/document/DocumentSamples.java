package se.prova.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.prova.document.Metadata.Attachment;
import se.prova.document.Metadata.Running;
import se.prova.document.pdf.PdfDocument;

// Documents to test with, about Tolvan Testman, who does not exist.
public final class DocumentSamples {

    public static final Metadata ABOUT = about(null);

    private DocumentSamples() {}

    public static Metadata about(@Nullable String draft) {
        return new Metadata(
                "Utlåtande efter arbetsprövning, PRV-2026-0417",
                "Sjöviks kommun",
                "Underlag till Försäkringskassan",
                "sv-SE",
                Instant.parse("2026-11-20T15:10:00Z"),
                "PRV-2026-0417",
                new Running(
                        "Utlåtande efter arbetsprövning, PRV-2026-0417, version 1",
                        "Tolvan Testman, 19121202-9150",
                        "Sida {page} av {pages}"),
                draft,
                new Attachment(
                        "underlag.json",
                        "application/json",
                        "Uppgifterna som dokumentet är gjort av",
                        "{\"namn\":\"Åke Öberg\"}".getBytes(StandardCharsets.UTF_8)));
    }

    public static Page read(String xhtml) {
        return Page.read("prov.xhtml", xhtml, PdfDocument.glyphs());
    }

    // A document with a title and what is given.
    public static Page page(String blocks) {
        return read("<main lang=\"sv\"><h1>Utlåtande</h1>" + blocks + "</main>");
    }

    public static byte[] pdf(Page page) {
        return PdfDocument.render(page, Theme.standard(), ABOUT);
    }

    public static byte[] pdf(String blocks) {
        return pdf(page(blocks));
    }

    public static Page empty() {
        return new Page("sv", List.of());
    }

    public static Page typical() {
        return read(resource("typical.xhtml"));
    }

    public static String resource(String name) {
        try (InputStream in = DocumentSamples.class.getResourceAsStream("/document/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Not among the test resources: document/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
