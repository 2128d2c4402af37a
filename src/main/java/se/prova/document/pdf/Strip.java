package se.prova.document.pdf;

import java.util.List;

// A slice of the document, as wide as the text and never cut. Space before it falls away at the top of a page.
record Strip(
        float before, float height, boolean keepWithNext, boolean startsPage, List<Strip> repeated, Painter painter) {

    // Paints the slice with its upper edge at the given height over the paper's lower edge.
    interface Painter {
        void paint(PdfCanvas canvas, float top);
    }

    static Strip of(float before, float height, boolean keepWithNext, Painter painter) {
        return new Strip(before, height, keepWithNext, false, List.of(), painter);
    }

    Strip after(float space) {
        return new Strip(space, height, keepWithNext, startsPage, repeated, painter);
    }

    Strip onNewPage() {
        return new Strip(before, height, keepWithNext, true, repeated, painter);
    }

    Strip repeating(List<Strip> heads) {
        return new Strip(before, height, keepWithNext, startsPage, heads, painter);
    }

    Strip painting(Painter other) {
        return new Strip(before, height, keepWithNext, startsPage, repeated, other);
    }

    Strip kept() {
        return new Strip(before, height, true, startsPage, repeated, painter);
    }
}
