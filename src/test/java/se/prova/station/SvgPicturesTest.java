package se.prova.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgPicturesTest {

    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Kaffe</title>";

    @Test
    void a_plain_drawing_is_accepted() {
        assertThat(SvgPictures.check(
                        "kaffe-1.svg", bytes(OPEN + "<g fill=\"none\" class=\"rp\"><path d=\"M0 0\"/></g></svg>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>",
                "<style>path{fill:red}</style>",
                "<foreignObject/>",
                "<image href=\"a.png\"/>",
                "<use href=\"#a\"/>",
                "<a href=\"b\"/>",
                "<animate/>",
                "<path onclick=\"x\"/>",
                "<path style=\"fill:red\"/>",
                "<path fill=\"url(#a)\"/>",
                "<path class=\"https://x\"/>",
                "<p xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<g xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
                "<?xml-stylesheet href=\"a.css\"?>",
            })
    void what_could_do_more_than_be_looked_at_is_refused(String part) {
        assertThat(SvgPictures.check("kaffe.svg", bytes(OPEN + part + "</svg>")))
                .hasValueSatisfying(message ->
                        assertThat(message).startsWith("Bilden innehåller ").endsWith(" inte tillåtet i en bild."));
    }

    @Test
    void a_drawing_without_a_title_is_refused() {
        assertThat(SvgPictures.check("kaffe.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>")))
                .contains("Bilden saknar title, texten som läses upp för den som inte ser.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inte xml",
                "<svg><title>x</title></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>x</svg>",
                "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg"
                        + " xmlns=\"http://www.w3.org/2000/svg\"><title>&e;</title></svg>",
            })
    void what_is_no_whole_drawing_is_refused(String text) {
        assertThat(SvgPictures.check("kaffe.svg", bytes(text))).contains("Bilden är inte en hel SVG-fil.");
    }

    @Test
    void a_large_drawing_is_refused() {
        assertThat(SvgPictures.check("kaffe.svg", new byte[SvgPictures.BYTES_MAX + 1]))
                .contains("Filen är för stor: högst 100000 byte får plats.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
