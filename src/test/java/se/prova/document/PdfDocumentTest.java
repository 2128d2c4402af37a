package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import se.prova.document.pdf.PdfDocument;

class PdfDocumentTest {

    private static String rows(int count, String cell) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "<tr><td>Rad " + i + "</td><td>" + cell + "</td></tr>")
                .collect(Collectors.joining());
    }

    private static String table(String rows) {
        return "<table><caption>Alla rader</caption><thead><tr><th scope=\"col\">Nummer</th><th"
                + " scope=\"col\">Rubriken</th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    @Test
    void the_place_for_a_signature_is_never_alone_on_a_page() throws IOException {
        String end =
                "<h2>Underskrift</h2><dl class=\"small\"><dt>Dokument</dt><dd>Ett</dd><dt>Summa</dt><dd>Två</dd></dl>"
                        + "<div class=\"signature\" data-field=\"namn\" aria-label=\"Underskrift\">Namnteckning</div>";
        for (int lines = 30; lines < 60; lines++) {
            List<String> pages = PdfText.pages(DocumentSamples.pdf("<p>Rad</p>".repeat(lines) + end));
            assertThat(pages)
                    .as(lines + " lines")
                    .filteredOn(page -> page.contains("Namnteckning"))
                    .allSatisfy(page -> assertThat(page).contains("Dokument", "Summa"));
        }
    }

    @Test
    void a_heading_and_its_few_small_words_stay_with_the_table_they_introduce() throws IOException {
        String end = "<h2>Pass</h2><p class=\"small\">Det var lugnt.</p>" + table(rows(3, "text"));
        for (int lines = 30; lines < 60; lines++) {
            List<String> pages = PdfText.pages(DocumentSamples.pdf("<p>Fyllning</p>".repeat(lines) + end));
            assertThat(pages)
                    .as(lines + " lines")
                    .filteredOn(page -> page.contains("Det var lugnt."))
                    .allSatisfy(page -> assertThat(page).contains("Rad 1"));
        }
    }

    @Test
    void every_page_says_what_whose_and_which_of_how_many() throws IOException {
        List<String> pages = PdfText.pages(DocumentSamples.pdf(table(rows(120, "text"))));

        assertThat(pages).hasSizeGreaterThan(2);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("Utlåtande efter arbetsprövning, PRV-2026-0417, version 1")
                    .contains("Tolvan Testman, 19121202-9150")
                    .contains("Sida " + (i + 1) + " av " + pages.size());
        }
    }

    @Test
    void a_long_name_gets_its_room_and_nothing_is_lost_at_the_foot() throws IOException {
        String name = "Wolfeschlegelsteinhausenbergerdorff-Överkaliforniensson ".repeat(3) + "19121202-9150";
        Metadata about = DocumentSamples.ABOUT;
        Metadata named = new Metadata(
                about.title(),
                about.author(),
                about.subject(),
                about.language(),
                about.created(),
                about.id(),
                new Metadata.Running(about.running().left(), name, "Sida {page} av {pages}"),
                null,
                null);
        List<String> pages = PdfText.pages(PdfDocument.render(DocumentSamples.typical(), Theme.standard(), named));

        assertThat(pages)
                .allSatisfy(page -> assertThat(page.replaceAll("\\s+", ""))
                        .contains(name.replace(" ", ""))
                        .contains(about.running().left().replace(" ", "")));
    }

    @Test
    void the_head_of_a_table_comes_again_on_every_page_but_is_told_once() throws IOException {
        byte[] pdf = DocumentSamples.pdf(table(rows(60, "Två rader text behövs för att fylla en cell. ".repeat(4))));

        assertThat(PdfText.pages(pdf))
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).contains("Rubriken"));
        assertThat(PdfText.inOrder(pdf))
                .filteredOn(text -> text.strip().equals("Rubriken"))
                .hasSize(1);
    }

    @Test
    void a_row_is_never_cut() throws IOException {
        byte[] pdf = DocumentSamples.pdf(table(rows(40, "början " + "ord ".repeat(60) + "slutet")));

        assertThat(PdfText.pages(pdf))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(count(page, "början")).isEqualTo(count(page, "slutet")));
    }

    @Test
    void a_row_higher_than_a_page_goes_on_and_loses_nothing() throws IOException {
        String note = IntStream.range(0, 2500).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
        byte[] pdf = DocumentSamples.pdf(table("<tr><td>Före</td><td>x</td></tr><tr><td>Hög</td><td>" + note
                + "</td></tr>" + "<tr><td>Efter</td><td>y</td></tr>"));

        assertThat(PdfText.pages(pdf))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page).contains("Rubriken"));
        assertThat(PdfText.inOrder(pdf).stream().map(String::strip)).contains(note, "Före", "Efter");
    }

    @Test
    void a_heading_is_never_alone_at_the_foot_of_a_page() throws IOException {
        for (int lines = 30; lines < 50; lines++) {
            String filler = "<p>rad</p>".repeat(lines);
            List<String> pages = PdfText.pages(
                    DocumentSamples.pdf(filler + "<h2>Rubriken</h2><p>första andra " + "ord ".repeat(80) + "</p>"));
            String page = pages.stream()
                    .filter(text -> text.contains("Rubriken"))
                    .findFirst()
                    .orElseThrow();

            assertThat(page).contains("första andra");
        }
    }

    @Test
    void headings_are_bookmarks_nested_as_they_are() throws IOException {
        byte[] pdf = DocumentSamples.pdf("<h2>Ett</h2><h3>Ett ett</h3><h2>Två</h2>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDOutlineItem title =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(title.getTitle()).isEqualTo("Utlåtande");
            assertThat(title.children()).extracting(PDOutlineItem::getTitle).containsExactly("Ett", "Två");
            assertThat(title.getFirstChild().children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("Ett ett");
        }
    }

    @Test
    void links_lead_to_the_evidence_and_back() throws IOException {
        byte[] pdf = DocumentSamples.pdf("<p id=\"m1\">Mening <a href=\"#o1\">O1</a>, <a"
                + " href=\"https://example.se/a\">mer</a></p><hr/><table><tbody><tr id=\"o1\"><th scope=\"row\"><a"
                + " href=\"#m1\">O1</a></th></tr></tbody></table>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(targets(document, 0)).containsExactly("2", "https://example.se/a");
            assertThat(targets(document, 1)).containsExactly("1");
        }
    }

    private static List<String> targets(PDDocument document, int page) throws IOException {
        List<String> targets = new ArrayList<>();
        for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
            PDAnnotationLink link = (PDAnnotationLink) annotation;
            if (link.getAction() instanceof PDActionURI uri) {
                targets.add(uri.getURI());
            } else {
                PDActionGoTo action = (PDActionGoTo) link.getAction();
                PDPageDestination target = document.getDocumentCatalog()
                        .findNamedDestinationPage((PDNamedDestination) action.getDestination());
                targets.add(Integer.toString(target.retrievePageNumber() + 1));
            }
        }
        return targets;
    }

    @Test
    void the_data_come_out_as_they_went_in() throws IOException {
        try (PDDocument document = Loader.loadPDF(DocumentSamples.pdf(DocumentSamples.typical()))) {
            PDComplexFileSpecification file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .values()
                    .iterator()
                    .next();
            assertThat(file.getFilename()).isEqualTo("underlag.json");
            assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"namn\":\"Åke Öberg\"}");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
        }
    }

    @Test
    void the_draft_mark_is_seen_on_every_page_and_never_told() throws IOException {
        byte[] pdf = PdfDocument.render(DocumentSamples.typical(), Theme.standard(), DocumentSamples.about("UTKAST"));

        assertThat(PdfText.pages(pdf)).allSatisfy(page -> assertThat(page).contains("UTKAST"));
        assertThat(PdfText.inOrder(pdf)).noneMatch(text -> text.contains("UTKAST"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getKeywords()).isEqualTo("UTKAST");
        }
    }

    @Test
    void the_title_and_language_are_the_files_own() throws IOException {
        try (PDDocument document = Loader.loadPDF(DocumentSamples.pdf("<p>x</p>"))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(DocumentSamples.ABOUT.title());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv-SE");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(DocumentSamples.ABOUT.created());
        }
    }

    @Test
    void the_signature_field_is_there_to_sign_in() throws IOException {
        byte[] pdf = DocumentSamples.pdf(
                "<div class=\"signature\" data-field=\"underskrift\" aria-label=\"Underskrift\">Anna Lind</div>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getSignatureFields()).hasSize(1);
            assertThat(document.getSignatureFields().getFirst().getPartialName())
                    .isEqualTo("underskrift");
        }
        assertThat(PdfText.types(pdf)).contains("Form");
    }

    @Test
    void the_figure_is_told_in_words_from_its_data() throws IOException {
        assertThat(PdfText.alts(DocumentSamples.pdf(DocumentSamples.typical())).getFirst())
                .startsWith("Kravet och utförandet vid Registrera lån och återlämning. Kroppsställning: Kravet Ofta,"
                        + " Utförandet Utan tvekan, Kravet möts.")
                .contains("Styrka: Kravet Aldrig, Utförandet Ej aktuellt, Krävs aldrig här.");
    }

    @Test
    void a_figure_higher_than_a_page_becomes_several_and_loses_no_row() throws IOException {
        String rows = IntStream.range(0, 70)
                .mapToObj(
                        i -> "<p data-demand=\"2\" data-performance=\"1\" data-reading=\"ord\">Färdighet " + i + "</p>")
                .collect(Collectors.joining());
        byte[] pdf = DocumentSamples.pdf("<figure data-chart=\"demand-performance\" aria-label=\"Bild\""
                + " data-demand=\"Krav\" data-demand-levels=\"Aldrig|Ofta\" data-performance=\"Utförande\""
                + " data-performance-levels=\"Svagt|Gott\">"
                + rows + "</figure>");

        String all = String.join(" ", PdfText.alts(pdf));
        assertThat(PdfText.alts(pdf)).hasSizeGreaterThan(1);
        assertThat(IntStream.range(0, 70).filter(i -> !all.contains("Färdighet " + i + ":")))
                .isEmpty();
        assertThat(String.join(" ", PdfText.pages(pdf))).contains("Färdighet 69");
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        assertThat(DocumentSamples.pdf(DocumentSamples.typical()))
                .isEqualTo(DocumentSamples.pdf(DocumentSamples.typical()));
    }

    @Test
    void threads_do_not_disturb_each_other() throws Exception {
        byte[] alone = DocumentSamples.pdf(DocumentSamples.typical());
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<byte[]>> tasks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String other = "<p>Annat " + i + " αβγ</p>";
                tasks.add(() -> DocumentSamples.pdf(DocumentSamples.typical()));
                tasks.add(() -> DocumentSamples.pdf(other).length > 0 ? alone : new byte[0]);
            }
            for (Future<byte[]> task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void another_time_zone_and_language_give_the_same_bytes() throws Exception {
        String here = fingerprint();

        assertThat(elsewhere("-Duser.timezone=Asia/Kolkata", "-Duser.language=ar", "-Duser.country=EG"))
                .isEqualTo(here);
        assertThat(elsewhere("-Duser.timezone=America/St_Johns", "-Duser.language=tr", "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(here);
    }

    /** Prints the fingerprint of the typical document; run in a Java of its own. */
    public static void main(String[] args) throws Exception {
        if (TimeZone.getDefault().getID().equals("UTC")
                || Locale.getDefault().getLanguage().equals("en")) {
            throw new IllegalStateException("This Java should be somewhere else");
        }
        System.out.println(fingerprint());
    }

    private static String fingerprint() throws Exception {
        byte[] pdf = DocumentSamples.pdf(DocumentSamples.typical());
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(pdf));
    }

    private static String elsewhere(String... flags) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PdfDocumentTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.strip();
    }

    @Test
    void a_running_text_that_cannot_be_printed_is_refused() {
        Metadata about = DocumentSamples.about("漢");

        assertThatThrownBy(() -> PdfDocument.render(DocumentSamples.empty(), Theme.standard(), about))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("漢 (U+6F22)");
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(DocumentSamples.pdf(DocumentSamples.typical()))) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void a_letterhead_of_one_column_takes_the_senders_lines_from_the_theme() throws IOException {
        Theme theme = Theme.of("theme.yaml", Map.of("letterhead", List.of("Sjöviks kommun", "Enheten")));
        Page page = DocumentSamples.read("<main lang=\"sv\"><header><p>Dokument 1</p></header><h1>Titel</h1></main>");

        assertThat(PdfText.inOrder(PdfDocument.render(page, theme, DocumentSamples.ABOUT)))
                .containsExactly("Sjöviks kommun Enheten", "Dokument 1", "Titel");
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }
}
