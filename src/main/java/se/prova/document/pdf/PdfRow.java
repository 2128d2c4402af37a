package se.prova.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import se.prova.document.pdf.Line.Fragment;

// Columns of lines side by side: a table row, a list item, a box, or, with one column, running text.
record PdfRow(
        List<Column> columns,
        float padTop,
        float padBottom,
        @Nullable Decoration decoration,
        List<String> ids) {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    // x is from the left edge of the paper.
    record Column(float x, float width, Align align, List<Line> lines) {}

    // What is drawn behind a slice of the row, as an artifact; first and last say which slices of the row it is.
    interface Decoration {
        void paint(PdfCanvas canvas, float top, float height, boolean first, boolean last);
    }

    static PdfRow text(float x, float width, List<Line> lines) {
        return new PdfRow(List.of(new Column(x, width, Align.LEFT, lines)), 0, 0, null, List.of());
    }

    // First lines share a baseline, whatever their sizes.
    static List<Column> aligned(List<Column> columns) {
        float lowest = 0;
        for (Column column : columns) {
            if (!column.lines.isEmpty()) {
                lowest = Math.max(lowest, column.lines.getFirst().baseline());
            }
        }
        List<Column> aligned = new ArrayList<>();
        for (Column column : columns) {
            List<Line> lines = new ArrayList<>(column.lines);
            if (!lines.isEmpty()) {
                lines.set(0, lines.getFirst().spaced(lowest - lines.getFirst().baseline()));
            }
            aligned.add(new Column(column.x, column.width, column.align, lines));
        }
        return aligned;
    }

    float height() {
        float most = 0;
        for (Column column : columns) {
            most = Math.max(most, Line.height(column.lines));
        }
        return padTop + most + padBottom;
    }

    // Uncut, unless the row alone is higher than the given room; then line by line, so that nothing is lost.
    List<Strip> strips(float room) {
        return height() > room ? lineByLine() : List.of(whole());
    }

    Strip whole() {
        float height = height();
        return Strip.of(0, height, false, (canvas, top) -> {
            decorate(canvas, top, height, true, true);
            for (Column column : columns) {
                float down = top - padTop;
                for (Line line : column.lines) {
                    paint(canvas, line, column, down - line.before());
                    down -= line.extent();
                }
            }
        });
    }

    List<Strip> lineByLine() {
        int most =
                columns.stream().mapToInt(column -> column.lines.size()).max().orElse(0);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            strips.add(slice(i, most));
        }
        return strips;
    }

    private Strip slice(int i, int of) {
        boolean first = i == 0;
        boolean last = i == of - 1;
        float most = 0;
        boolean keep = false;
        for (Column column : columns) {
            if (i < column.lines.size()) {
                most = Math.max(most, column.lines.get(i).extent());
                keep |= column.lines.get(i).keep();
            }
        }
        float head = first ? padTop : 0;
        float height = head + most + (last ? padBottom : 0);
        return Strip.of(0, height, keep, (canvas, top) -> {
            decorate(canvas, top, height, first, last);
            for (Column column : columns) {
                if (i < column.lines.size()) {
                    Line line = column.lines.get(i);
                    paint(canvas, line, column, top - head - line.before());
                }
            }
        });
    }

    private void decorate(PdfCanvas canvas, float top, float height, boolean first, boolean last) {
        if (first) {
            ids.forEach(id -> canvas.anchor(id, top + 4));
        }
        if (decoration != null) {
            canvas.layout();
            decoration.paint(canvas, top, height, first, last);
        }
    }

    static void paint(PdfCanvas canvas, Line line, Column column, float top) {
        float room = column.width - line.width();
        float x = column.x + (column.align == Align.LEFT ? 0 : column.align == Align.RIGHT ? room : room / 2);
        float baseline = top - line.baseline();
        for (Fragment part : line.fragments()) {
            String id = part.ink().id();
            if (id != null) {
                canvas.anchor(id, top + 4);
            }
            paint(canvas, part, x + part.x(), baseline);
        }
        if (line.hyphen()) {
            hyphen(canvas, line, x, baseline);
        }
    }

    // As an artifact, so that the word stays one word for who listens; as a letter, since readers that know no tags
    // join
    // the halves of a word at just that one.
    private static void hyphen(PdfCanvas canvas, Line line, float x, float baseline) {
        canvas.layout();
        canvas.text("-", line.fragments().getLast().ink().style(), x + line.width(), baseline);
    }

    private static void paint(PdfCanvas canvas, Fragment part, float x, float baseline) {
        Ink ink = part.ink();
        Style style = ink.style();
        if (part.text().isEmpty() && !ink.sign().isShape()) {
            return;
        }
        canvas.tagged(ink.tag());
        switch (ink.sign()) {
            case LETTERS -> canvas.text(part.text(), style, x, baseline);
            case PICTURE -> canvas.picture(part.text(), style, x, baseline);
            case SQUARE -> canvas.fill(style.colour(), x, baseline, style.size() * 0.6f, style.size() * 0.6f);
            case HOLLOW ->
                canvas.frame(
                        style.colour(),
                        0.8f,
                        x + 0.4f,
                        baseline + 0.4f,
                        style.size() * 0.6f - 0.8f,
                        style.size() * 0.6f - 0.8f);
            case RING ->
                canvas.ring(
                        style.colour(),
                        0.8f,
                        x + style.size() * 0.3f,
                        baseline + style.size() * 0.3f,
                        style.size() * 0.3f - 0.4f);
            case DASH ->
                canvas.fill(
                        style.colour(), x, baseline + style.size() * 0.27f, style.size() * 0.6f, style.size() * 0.09f);
        }
        if (ink.href() != null) {
            canvas.fill(style.colour(), x, baseline - style.size() * 0.17f, part.width(), 0.4f);
            Rectangle area =
                    new Rectangle(x, baseline - style.size() * 0.3f, x + part.width(), baseline + style.size() * 0.9f);
            canvas.link(ink.tag(), ink.href(), part.text().strip(), area);
        }
    }
}
