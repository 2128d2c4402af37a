package se.prova.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;
import se.prova.document.Block.Fact;
import se.prova.document.Block.Facts;
import se.prova.document.Look;
import se.prova.document.Text;
import se.prova.document.Theme.Colour;
import se.prova.document.Theme.Size;
import se.prova.document.pdf.PdfRow.Align;
import se.prova.document.pdf.PdfRow.Column;

// Pairs of label and value, tagged as a list: one or two pairs to a line between rules, or four to a row in frames.
final class PdfFacts {

    private static final int GRID_COLUMNS = 4;
    private static final float GAP = 4 * PdfStyles.MM;

    private final Facts facts;
    private final PdfStyles styles;
    private final PdfProse prose;
    private final float left;
    private final float width;
    private final float room;

    PdfFacts(Facts facts, PdfStyles styles, PdfProse prose, float left, float width, float room) {
        this.facts = facts;
        this.styles = styles;
        this.prose = prose;
        this.left = left;
        this.width = width;
        this.room = room;
    }

    List<Strip> strips(@Nullable PdfStructureElement parent) {
        if (facts.facts().isEmpty()) {
            return List.of();
        }
        PdfStructureElement list = PdfTags.under(parent, "L");
        boolean grid = facts.looks().contains(Look.GRID);
        int across = grid ? GRID_COLUMNS : facts.looks().contains(Look.TWO) ? 2 : 1;
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < facts.facts().size(); i += across) {
            List<Fact> row =
                    facts.facts().subList(i, Math.min(i + across, facts.facts().size()));
            strips.addAll((grid ? framed(row, list) : ruled(row, across, list)).strips(room));
        }
        return strips;
    }

    private PdfRow ruled(List<Fact> row, int across, @Nullable PdfStructureElement list) {
        boolean small = facts.looks().contains(Look.SMALL);
        Size size = small ? Size.REF : Size.TEXT;
        float share = width / across;
        float label = labels(size, share);
        float[] values = values(across, size, width + GAP - across * label);
        List<Column> columns = new ArrayList<>();
        float x = left;
        for (Fact fact : row) {
            PdfStructureElement item = PdfTags.under(list, "LI");
            columns.add(column(fact.label(), styles.muted(size), x, label - GAP, PdfTags.under(item, "Lbl")));
            Style style = styles.block(styles.plain(size), fact.value().looks());
            float value = values[columns.size() / 2];
            columns.add(column(fact.value(), style, x + label, value - GAP, PdfTags.under(item, "LBody")));
            x += label + value;
        }
        float pad = (small ? 0.9f : 1.3f) * PdfStyles.MM;
        return new PdfRow(PdfRow.aligned(columns), pad, pad, this::rules, List.of());
    }

    private Column column(Text text, Style style, float x, float wide, @Nullable PdfStructureElement tag) {
        return new Column(x, wide, Align.LEFT, prose.set(text, style, 1.35f, wide, tag));
    }

    private float labels(Size size, float share) {
        float widest = 0;
        for (Fact fact : facts.facts()) {
            widest = Math.max(widest, prose.longestLine(fact.label(), styles.muted(size)));
        }
        return Math.min(Math.max(widest + GAP, 23 * PdfStyles.MM), share * 0.4f);
    }

    // Values side by side get room by how much they want.
    private float[] values(int across, Size size, float available) {
        float[] words = new float[across];
        float[] wanted = new float[across];
        for (int i = 0; i < facts.facts().size(); i++) {
            Text value = facts.facts().get(i).value();
            Style style = styles.block(styles.plain(size), value.looks());
            int at = i % across;
            words[at] = Math.max(words[at], prose.longestWord(value, style) + GAP);
            wanted[at] = Math.max(wanted[at], prose.longestLine(value, style) + GAP);
        }
        return ColumnWidths.byContent(words, wanted, available);
    }

    private void rules(PdfCanvas canvas, float top, float height, boolean first, boolean last) {
        int colour = styles.theme().colour(Colour.LINE);
        float thick = (float) styles.theme().rule();
        if (first) {
            canvas.line(colour, thick, left, top, left + width, top);
        }
        if (last) {
            canvas.line(colour, thick, left, top - height, left + width, top - height);
        }
    }

    private PdfRow framed(List<Fact> row, @Nullable PdfStructureElement list) {
        float share = width / GRID_COLUMNS;
        float inset = 2.2f * PdfStyles.MM;
        List<Column> columns = new ArrayList<>();
        float x = left;
        for (Fact fact : row) {
            PdfStructureElement item = PdfTags.under(list, "LI");
            float inner = share - 2 * inset;
            List<Line> lines = new ArrayList<>(
                    prose.set(fact.label(), styles.muted(Size.SMALL), 1.4f, inner, PdfTags.under(item, "Lbl")));
            lines.addAll(prose.set(fact.value(), styles.bold(Size.TABLE), 1.4f, inner, PdfTags.under(item, "LBody")));
            columns.add(new Column(x + inset, inner, Align.LEFT, lines));
            x += share;
        }
        float pad = 1.8f * PdfStyles.MM;
        return new PdfRow(
                columns,
                pad,
                pad,
                (canvas, top, height, first, last) -> frames(canvas, row.size(), top, height, first, last),
                List.of());
    }

    private void frames(PdfCanvas canvas, int cells, float top, float height, boolean first, boolean last) {
        int colour = styles.theme().colour(Colour.LINE);
        float thick = (float) styles.theme().rule();
        float right = left + cells * width / GRID_COLUMNS;
        for (int i = 0; i <= cells; i++) {
            float x = left + i * width / GRID_COLUMNS;
            canvas.line(colour, thick, x, top, x, top - height);
        }
        if (first) {
            canvas.line(colour, thick, left, top, right, top);
        }
        if (last) {
            canvas.line(colour, thick, left, top - height, right, top - height);
        }
    }
}
