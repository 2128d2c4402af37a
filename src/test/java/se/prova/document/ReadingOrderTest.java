package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

// What a screen reader is told, against what the template said.
class ReadingOrderTest {

    private static List<String> squeezed(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\s+", " ").strip()).toList();
    }

    private static void tellsTheSame(Page page) throws IOException {
        assertThat(squeezed(PdfText.inOrder(DocumentSamples.pdf(page)))).isEqualTo(squeezed(page.words()));
    }

    @Test
    void a_typical_statement_is_told_word_for_word_in_order() throws IOException {
        tellsTheSame(DocumentSamples.typical());
    }

    @Test
    void items_of_a_list_are_told_after_their_labels() throws IOException {
        byte[] pdf = DocumentSamples.pdf("<ul><li>ett</li></ul><ol><li>a</li><li>b</li></ol>");

        assertThat(squeezed(PdfText.inOrder(pdf))).containsExactly("Utlåtande", "•", "ett", "1.", "a", "2.", "b");
    }

    @Test
    void greek_and_cyrillic_are_embedded_and_told_right() throws IOException {
        tellsTheSame(DocumentSamples.page(
                "<p>Ελένη Παπαδοπούλου, Ωμέγα, μικρό Δ</p><p><em>Наталья Щукина</em>, <strong>Київ</strong></p>"));
    }

    @Test
    void swedish_letters_dashes_and_decomposed_letters_are_told_right() throws IOException {
        byte[] pdf = DocumentSamples.pdf("<p>A\u030Ake Öberg–Ärlig, −5 °C, 10\u00A0% ”så”</p>");

        assertThat(squeezed(PdfText.inOrder(pdf))).contains("Åke Öberg–Ärlig, −5 °C, 10 % ”så”");
    }

    @Test
    void a_hard_space_does_not_harden_the_others() throws IOException {
        byte[] pdf = DocumentSamples.pdf("<p>10\u00A0000 kronor och mer</p>");

        assertThat(PdfText.inOrder(pdf).get(1)).isEqualTo("10 000 kronor och mer");
    }

    @Test
    void a_long_paragraph_over_pages_loses_nothing() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 20_000; i++) {
            words.append("Mening ").append(i).append(" är här. ");
        }
        Page page = DocumentSamples.page("<p>" + words + "</p>");

        assertThat(PdfText.pages(DocumentSamples.pdf(page))).hasSizeGreaterThan(3);
        tellsTheSame(page);
    }

    @Test
    void a_word_of_three_hundred_letters_is_told_as_one_word() throws IOException {
        String word = "Åäöxyz".repeat(50);
        tellsTheSame(DocumentSamples.page("<h2>" + word + "</h2><p>före " + word + " efter</p>"
                + "<table><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr><td>"
                + word
                + "</td><td>kort</td></tr></tbody></table>"));
    }

    @Test
    void a_soft_hyphen_is_drawn_and_not_told() throws IOException {
        String word = "arbets\u00ADför\u00ADmåge\u00ADbedömning ";
        byte[] pdf = DocumentSamples.pdf("<p>" + word.repeat(60) + "</p>");

        assertThat(squeezed(PdfText.inOrder(pdf)))
                .contains("arbetsförmågebedömning ".repeat(60).strip());
    }

    // On the page a hyphen, in the tags the word: the pages below hold words cut in two, the texts none.
    @Test
    void a_hyphenated_word_is_drawn_in_two_and_told_as_one() throws Exception {
        String text = "koncentrationssvårigheter och aktivitetsbegränsningar i arbetsuppgifterna "
                .repeat(40)
                .strip();
        byte[] pdf = DocumentSamples.pdf("<h2>" + text + "</h2><p>" + text + "</p><ul><li>" + text + "</li></ul>"
                + "<table><tbody><tr><th scope=\"row\">Sagt</th><td>" + text + "</td></tr></tbody></table>");

        assertThat(PdfText.inOrder(pdf)).filteredOn(text::equals).hasSize(4);
        assertThat(String.join("\n", PdfText.pages(pdf))).containsPattern("\\p{Ll}-\\s*\\n");
        assertThat(Vera.failures(pdf, PDFUA_1)).isEmpty();
        assertThat(Vera.failures(pdf, PDFA_3_A)).isEmpty();
    }

    @Test
    void headings_and_what_is_in_another_language_are_not_hyphenated() throws IOException {
        String text = "koncentrationssvårigheter och aktivitetsbegränsningar i arbetsuppgifterna "
                .repeat(40)
                .strip();
        byte[] pdf = DocumentSamples.pdf("<h2>" + text + "</h2><p lang=\"en\">" + text + "</p><blockquote><p"
                + " class=\"own-words\">" + text + "</p></blockquote>");

        assertThat(String.join("\n", PdfText.pages(pdf))).doesNotContainPattern("\\p{Ll}-\\s*\\n");
    }

    @Test
    void own_words_keep_their_lines_and_their_signs() throws IOException {
        String words = "Jag är glad 😀👨‍👩‍👧\nمرحبا بالعالم och 漢字";
        byte[] pdf = DocumentSamples.pdf("<blockquote><p class=\"own-words\">" + words + "</p></blockquote>");

        assertThat(squeezed(PdfText.inOrder(pdf))).contains(words.replace('\n', ' '));
    }

    @Test
    void own_words_in_a_cell_are_told_too() throws IOException {
        byte[] pdf = DocumentSamples.pdf("<table><tbody><tr><th scope=\"row\">Sagt</th>"
                + "<td class=\"own-words\">Bra 👍 jobbat</td></tr></tbody></table>");

        assertThat(squeezed(PdfText.inOrder(pdf))).contains("Bra 👍 jobbat");
    }
}
