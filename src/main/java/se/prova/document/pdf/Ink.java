package se.prova.document.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;

// A stretch of text ready to be set: its style, the structure element that owns it (null inside an artifact), the
// address
// it links to and the name others link to it by. A shape is drawn instead of letters when the sign says so.
record Ink(
        String text,
        Style style,
        Sign sign,
        @Nullable PdfStructureElement tag,
        @Nullable String href,
        @Nullable String id) {

    enum Sign {
        LETTERS,
        PICTURE,
        SQUARE,
        HOLLOW,
        DASH,
        RING;

        boolean isShape() {
            return this == SQUARE || this == HOLLOW || this == DASH || this == RING;
        }
    }

    Ink sized(float points) {
        return new Ink(text, style.sized(points), sign, tag, href, id);
    }

    static Ink of(String text, Style style, @Nullable PdfStructureElement tag) {
        return new Ink(text, style, Sign.LETTERS, tag, null, null);
    }
}
