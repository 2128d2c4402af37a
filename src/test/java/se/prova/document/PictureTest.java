package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// The participant's own words, in any script, on any machine.
class PictureTest {

    private static final String WORDS = "Jag mår 😀 bra. مرحبا بالعالم, 漢字, שלום, नमस्ते 👩🏽‍🔧!";
    private static final String BLOCKS =
            "<blockquote><p class=\"own-words\">" + WORDS + " " + "漢".repeat(300) + "</p></blockquote>";

    @TempDir
    Path folder;

    @Test
    void words_are_told_exactly_where_the_machine_has_fonts() throws Exception {
        judge(DocumentSamples.pdf(BLOCKS));
    }

    @Test
    void words_are_told_exactly_where_the_machine_has_no_fonts_at_all() throws Exception {
        Path file = folder.resolve("utan-typsnitt.pdf");
        Path broken = Files.writeString(folder.resolve("broken.properties"), "version=1");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.awt.fontconfig=" + broken,
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                PictureTest.class.getName(),
                file.toString());
        Process process = java.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out).isZero();
        assertThat(out).contains("no fonts");
        judge(Files.readAllBytes(file));
        assertThat(blackPixels(Files.readAllBytes(file))).isGreaterThan(blackPixels(DocumentSamples.pdf("")) + 5000);
    }

    /** Renders in a Java of its own; says whether the machine has fonts there. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), DocumentSamples.pdf(BLOCKS));
        System.out.println(hasFonts() ? "has fonts" : "no fonts");
    }

    private static boolean hasFonts() {
        try {
            return new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 1).canDisplay('a');
        } catch (RuntimeException | LinkageError | InternalError e) {
            return false;
        }
    }

    private static void judge(byte[] pdf) throws Exception {
        List<String> told = PdfText.inOrder(pdf);
        assertThat(told.getLast()).isEqualTo(WORDS + " " + "漢".repeat(300));
        assertThat(Vera.failures(pdf, PDFUA_1)).isEmpty();
        assertThat(Vera.failures(pdf, PDFA_3_A)).isEmpty();
    }

    private static int blackPixels(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 100);
            int dark = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    dark += (image.getRGB(x, y) & 0xFF) < 160 ? 1 : 0;
                }
            }
            return dark;
        }
    }
}
