package se.prova.document.pdf;

import java.util.ArrayList;
import java.util.List;
import se.prova.document.Metadata;
import se.prova.document.Theme;
import se.prova.document.Theme.Colour;
import se.prova.document.Theme.Size;

// The foot of every page: what document, whom it is about, which page of how many. On one line when that holds it, else
// on as many as it takes; the room for text shrinks by as much.
final class PdfFooter {

    private static final float MM = PdfStyles.MM;
    private static final float DOWN = 9 * MM;

    private final Metadata about;
    private final Theme theme;
    private final PdfFonts fonts;
    private final Style style;
    private final float left;
    private final float width;
    private final List<List<Ink>> stacked = new ArrayList<>();

    PdfFooter(Metadata about, Theme theme, PdfFonts fonts, float left, float width) {
        this.about = about;
        this.theme = theme;
        this.fonts = fonts;
        this.left = left;
        this.width = width;
        this.style = new PdfStyles(theme).muted(Size.FOOTER);
        if (!fitsOneLine()) {
            stacked.add(left());
            stacked.add(List.of(Ink.of(about.running().centre(), style, null)));
        }
    }

    // What the foot takes of the page, from the edge of the paper, with the space above it.
    float height() {
        return DOWN + lines() * leading() + 2 * MM + 4 * MM;
    }

    void paint(PdfCanvas canvas, int page, int of) {
        float top = DOWN + lines() * leading();
        canvas.pagination("Footer");
        canvas.line(theme.colour(Colour.LINE), (float) theme.rule(), left, top + 2 * MM, left + width, top + 2 * MM);
        String number = about.running().page(page, of);
        float baseline = top - leading() / 2 - style.size() * 0.32f;
        canvas.text(number, style, left + width - fonts.width(number, style), baseline);
        if (stacked.isEmpty()) {
            write(canvas, left(), left, baseline);
            float wide = fonts.width(about.running().centre(), style);
            float between = leftWidth() + width - fonts.width(number, style);
            canvas.text(about.running().centre(), style, left + (between - wide) / 2, baseline);
        } else {
            stackedLines(canvas, top);
        }
        canvas.shut();
    }

    private void stackedLines(PdfCanvas canvas, float top) {
        float y = top;
        for (List<Ink> inks : stacked) {
            for (Line line : set(inks)) {
                for (Line.Fragment part : line.fragments()) {
                    canvas.text(part.text(), part.ink().style(), left + part.x(), y - line.baseline());
                }
                y -= leading();
            }
        }
    }

    private List<Line> set(List<Ink> inks) {
        float room = width - pageWidth() - 6 * MM;
        return LineBreaker.lines(inks, room, style.size(), leading(), fonts);
    }

    private void write(PdfCanvas canvas, List<Ink> inks, float from, float baseline) {
        float x = from;
        for (Ink ink : inks) {
            canvas.text(ink.text(), ink.style(), x, baseline);
            x += fonts.width(ink.text(), ink.style());
        }
    }

    private List<Ink> left() {
        List<Ink> inks = new ArrayList<>();
        if (about.draft() != null) {
            inks.add(Ink.of(about.draft() + "  ", style.bold().coloured(theme.colour(Colour.INK)), null));
        }
        inks.add(Ink.of(about.running().left(), style, null));
        return inks;
    }

    private float leftWidth() {
        float wide = 0;
        for (Ink ink : left()) {
            wide += fonts.width(ink.text(), ink.style());
        }
        return wide;
    }

    private float pageWidth() {
        return fonts.width(about.running().page(9999, 9999), style);
    }

    private boolean fitsOneLine() {
        return leftWidth() + fonts.width(about.running().centre(), style) + pageWidth() + 12 * MM <= width;
    }

    private int lines() {
        return stacked.isEmpty()
                ? 1
                : stacked.stream().mapToInt(inks -> set(inks).size()).sum();
    }

    private float leading() {
        return style.size() * 1.42f;
    }
}
