package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.document.pdf.PdfDocument;

/** A site's own mark on the first page. */
public class LogoTest {

    private static final String ALT = "Sjöviks kommuns vapen: en blå båt";

    /** A blue disc on nothing. */
    public static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D to = picture.createGraphics();
        to.setColor(new Color(0, 60, 160));
        to.fillOval(0, 0, width, height);
        to.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static Map<String, ?> logo(Object... parts) {
        Map<String, Object> logo = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            logo.put((String) parts[i], parts[i + 1]);
        }
        return Map.of("logo", logo);
    }

    private static byte[] pdf() throws IOException {
        Theme theme = Theme.of("theme.yaml", logo("file", "logo.png", "alt", ALT, "bytes", png(300, 200)));
        return PdfDocument.render(DocumentSamples.typical(), theme, DocumentSamples.ABOUT);
    }

    @Test
    void a_document_with_a_logo_follows_both_standards() throws Exception {
        assertThat(Vera.failures(pdf(), PDFUA_1)).as("PDF/UA-1").isEmpty();
        assertThat(Vera.failures(pdf(), PDFA_3_A)).as("PDF/A-3a").isEmpty();
    }

    @Test
    void it_is_told_in_words_and_comes_before_the_sender() throws IOException {
        assertThat(PdfText.alts(pdf()).getFirst()).isEqualTo(ALT);
        assertThat(PdfText.types(pdf())).containsSubsequence("Document", "Div", "Figure", "P", "H1");
        assertThat(PdfText.inOrder(pdf())).isEqualTo(PdfText.inOrder(DocumentSamples.pdf(DocumentSamples.typical())));
    }

    @Test
    void what_was_transparent_is_white_and_nothing_is_left_to_shine_through() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            var resources = document.getPage(0).getResources();
            COSName name = resources.getXObjectNames().iterator().next();
            PDImageXObject image = (PDImageXObject) resources.getXObject(name);
            assertThat(image.getColorSpace()).isEqualTo(PDDeviceRGB.INSTANCE);
            assertThat(image.getSoftMask()).isNull();
            assertThat(image.getImage().getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            assertThat(image.getImage().getRGB(150, 100) & 0xFFFFFF).isEqualTo(0x003CA0);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertThat(page.getRGB(57 + 29, 45 + 20) & 0xFFFFFF).isEqualTo(0x003CA0);
        }
    }

    @Test
    void the_same_logo_gives_the_same_bytes() throws IOException {
        assertThat(pdf()).isEqualTo(pdf());
    }

    static Stream<Arguments> unfit() throws IOException {
        byte[] good = png(30, 20);
        byte[] bomb = good.clone();
        // The head says 65 536 by 65 536 points, which would be room for 12 gigabytes.
        Arrays.fill(bomb, 16, 24, (byte) 0);
        bomb[17] = 1;
        bomb[21] = 1;
        return Stream.of(
                Arguments.of(Rule.LOGO_FILE, logo("file", "logo.png", "alt", ALT)),
                Arguments.of(Rule.LOGO_ALT, logo("file", "logo.png", "bytes", good)),
                Arguments.of(Rule.LOGO_ALT, logo("file", "logo.png", "alt", " ", "bytes", good)),
                Arguments.of(Rule.LOGO_ALT, logo("file", "logo.png", "alt", "båt".repeat(41), "bytes", good)),
                Arguments.of(
                        Rule.LOGO_PNG,
                        logo("file", "logo.png", "alt", ALT, "bytes", "<svg/>".getBytes(StandardCharsets.UTF_8))),
                Arguments.of(Rule.LOGO_PNG, logo("file", "logo.png", "alt", ALT, "bytes", Arrays.copyOf(good, 60))),
                Arguments.of(Rule.LOGO_SIZE, logo("file", "logo.png", "alt", ALT, "bytes", png(2_001, 10))),
                Arguments.of(Rule.LOGO_SIZE, logo("file", "logo.png", "alt", ALT, "bytes", bomb)),
                Arguments.of(
                        Rule.LOGO_SIZE, logo("file", "logo.png", "alt", ALT, "bytes", Arrays.copyOf(good, 200_001))),
                Arguments.of(Rule.THEME_NUMBER, logo("file", "l.png", "alt", ALT, "height", 90, "bytes", good)),
                Arguments.of(Rule.THEME_NAME, logo("file", "l.png", "alt", ALT, "bredd", 9, "bytes", good)),
                Arguments.of(Rule.THEME_NAME, Map.of("logo", "logo.png")));
    }

    @ParameterizedTest
    @MethodSource
    void unfit(Rule rule, Map<String, ?> values) {
        FaultyPage fault = catchThrowableOfType(FaultyPage.class, () -> Theme.of("theme.yaml", values));

        assertThat(fault.mistakes()).extracting(Mistake::rule).containsExactly(rule);
        assertThat(fault.getMessage()).startsWith("theme.yaml:1: ").doesNotContain("%");
    }
}
