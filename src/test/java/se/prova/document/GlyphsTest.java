package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.document.pdf.PdfDocument;

class GlyphsTest {

    private static final Glyphs GLYPHS = PdfDocument.glyphs();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefghijklmnopqrstuvwxyzåäö ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ 0123456789",
                "éèêüøæčšžłńőűğışțțñçß ÐÞ",
                "αβγδεζηθικλμνξοπρστυφχψω ΑΒΓΔΩ άέήίόύώ",
                "абвгдежзийклмнопрстуфхцчшщъыьэюя АЯ іїєґ ђћ",
                ".,:;!?”’»«–—…·•()[]{}/\\@#%&*+−=<>§°€£$½²³ \u00A0\u2011",
                "A\u030Ake med lös ring",
                "mjukt\u00ADbindestreck\noch rad"
            })
    void what_swedish_offices_write_can_be_printed(String text) {
        assertThat(GLYPHS.missing(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "漢", "ع", "א", "\u0001", "\uFFFD", "\u202E", "\uFE0F", "\uE000", "x\u030A"})
    void what_the_fonts_cannot_print_is_found(String text) {
        assertThat(GLYPHS.missing(text)).hasSize(1);
    }

    @Test
    void each_is_named_once_and_in_order() {
        assertThat(GLYPHS.missing("漢 a 😀 漢")).containsExactly(0x6F22, 0x1F600);
    }

    @Test
    void a_character_is_told_so_that_it_can_be_looked_up() {
        assertThat(Glyphs.describe(0x1F600)).isEqualTo("😀 (U+1F600)");
        assertThat(Glyphs.describe(1)).isEqualTo("U+0001");
    }
}
