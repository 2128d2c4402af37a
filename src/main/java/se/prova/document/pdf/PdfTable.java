package se.prova.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;
import se.prova.document.Block.Cell;
import se.prova.document.Block.Row;
import se.prova.document.Block.Table;
import se.prova.document.Look;
import se.prova.document.Theme.Colour;
import se.prova.document.Theme.Size;
import se.prova.document.pdf.PdfRow.Align;
import se.prova.document.pdf.PdfRow.Column;

// One table: as rows of columns, each row whole, the head repeated as an artifact where the table goes on.
final class PdfTable {

    private static final float GUTTER_MM = 3;

    private final Table table;
    private final PdfStyles styles;
    private final PdfProse prose;
    private final float left;
    private final float width;
    private final float room;
    private float[] columns = {};

    PdfTable(Table table, PdfStyles styles, PdfProse prose, float left, float width, float room) {
        this.table = table;
        this.styles = styles;
        this.prose = prose;
        this.left = left;
        this.width = width;
        this.room = room;
    }

    List<Strip> strips(@Nullable PdfStructureElement parent) {
        PdfStructureElement tag = PdfTags.under(parent, "Table");
        columns = widths();
        List<Strip> strips = new ArrayList<>(caption(tag));
        List<Strip> heads = new ArrayList<>();
        PdfStructureElement head = table.head().isEmpty() ? null : PdfTags.under(tag, "THead");
        for (Row row : table.head()) {
            rowStrips(row, true, PdfTags.under(head, "TR")).forEach(strip -> strips.add(strip.kept()));
            heads.addAll(rowStrips(row, true, null));
        }
        PdfStructureElement body = table.body().isEmpty() ? null : PdfTags.under(tag, "TBody");
        List<Strip> group = List.of();
        for (Row row : table.body()) {
            List<Strip> above = new ArrayList<>(heads);
            above.addAll(row.group() ? List.of() : group);
            for (Strip strip : rowStrips(row, false, PdfTags.under(body, "TR"))) {
                strips.add((row.group() ? strip.kept() : strip).repeating(above));
            }
            group = row.group() ? rowStrips(row, false, null) : group;
        }
        return strips;
    }

    private List<Strip> caption(@Nullable PdfStructureElement tag) {
        if (table.caption() == null) {
            return List.of();
        }
        Style style = styles.bold(Size.TABLE);
        List<Line> lines = prose.set(table.caption(), style, 1.5f, width, PdfTags.under(tag, "Caption"));
        return PdfRow.text(left, width, lines).lineByLine().stream()
                .map(Strip::kept)
                .toList();
    }

    private List<Strip> rowStrips(Row row, boolean head, @Nullable PdfStructureElement tag) {
        List<Column> cells = new ArrayList<>();
        int at = 0;
        float x = left;
        for (Cell cell : row.cells()) {
            float wide = 0;
            for (int i = at; i < Math.min(columns.length, at + cell.colspan()); i++) {
                wide += columns[i];
            }
            at += cell.colspan();
            float inner = at >= columns.length ? wide : wide - GUTTER_MM * PdfStyles.MM;
            PdfStructureElement owner = PdfTags.under(tag, cell.header() ? "TH" : "TD");
            PdfTags.cell(owner, cell.scope(), cell.colspan());
            Style style = style(cell, row, head);
            List<Line> lines = head || row.group() || cell.header()
                    ? prose.set(cell.text(), style, factor(head), inner, owner)
                    : prose.running(cell.text(), style, factor(head), inner, owner);
            cells.add(new Column(x, inner, Align.LEFT, lines));
            x += wide;
        }
        List<String> ids = row.id() == null || tag == null ? List.of() : List.of(row.id());
        return new PdfRow(PdfRow.aligned(cells), padTop(row, head), padBottom(row, head), decoration(row, head), ids)
                .strips(room);
    }

    private Style style(Cell cell, Row row, boolean head) {
        boolean small = table.looks().contains(Look.SMALL);
        Style base;
        if (head) {
            base = styles.muted(Size.SMALL);
        } else if (row.group()) {
            base = styles.bold(small ? Size.TABLE : Size.ANSWER);
        } else if (table.looks().contains(Look.ANSWERS)) {
            base = cell.header()
                    ? styles.bold(Size.ANSWER_NUMBER).coloured(styles.theme().colour(Colour.PERFORMANCE))
                    : styles.plain(Size.ANSWER);
        } else {
            base = styles.plain(small ? Size.SMALL : Size.TABLE);
        }
        return styles.run(base, cell.text().looks());
    }

    private float factor(boolean head) {
        return head
                ? 1.3f
                : table.looks().contains(Look.ANSWERS) ? 1.4f : table.looks().contains(Look.SMALL) ? 1.3f : 1.35f;
    }

    private float padTop(Row row, boolean head) {
        return head ? 0 : row.group() ? 3 * PdfStyles.MM : pad();
    }

    private float padBottom(Row row, boolean head) {
        return head || row.group() ? PdfStyles.MM : pad();
    }

    private float pad() {
        float millimetres =
                table.looks().contains(Look.ANSWERS) ? 1.8f : table.looks().contains(Look.SMALL) ? 0.95f : 1.15f;
        return millimetres * PdfStyles.MM;
    }

    private PdfRow.@Nullable Decoration decoration(Row row, boolean head) {
        if (head && !row.equals(table.head().getLast())) {
            return null;
        }
        boolean first = table.head().isEmpty() && row.equals(table.body().getFirst());
        return rules(first && !row.group());
    }

    // A line below every row but those of the head before the last, so that pages end and begin with one; above the
    // first
    // only where nothing is over it.
    private PdfRow.@Nullable Decoration rules(boolean above) {
        int colour = styles.theme().colour(Colour.LINE);
        float thick = (float) styles.theme().rule();
        return (canvas, top, height, first, last) -> {
            if (first && above) {
                canvas.line(colour, thick, left, top, left + width, top);
            }
            if (last) {
                canvas.line(colour, thick, left, top - height, left + width, top - height);
            }
        };
    }

    private float[] widths() {
        int n = table.columns();
        float[] word = new float[n];
        float[] wanted = new float[n];
        for (Row row : table.head()) {
            measure(row, true, word, wanted);
        }
        for (Row row : table.body()) {
            measure(row, false, word, wanted);
        }
        if (table.widths().isEmpty()) {
            return ColumnWidths.byContent(word, wanted, width);
        }
        float[] given = new float[n];
        for (int i = 0; i < n; i++) {
            given[i] = table.widths().get(i).floatValue() * PdfStyles.MM;
        }
        return ColumnWidths.given(given, word, wanted, width);
    }

    private void measure(Row row, boolean head, float[] word, float[] wanted) {
        int at = 0;
        for (Cell cell : row.cells()) {
            if (cell.colspan() == 1 && at < word.length) {
                float gutter = at == word.length - 1 ? 0 : GUTTER_MM * PdfStyles.MM;
                Style style = style(cell, row, head);
                word[at] = Math.max(word[at], prose.longestWord(cell.text(), style) + gutter);
                wanted[at] = Math.max(wanted[at], prose.longestLine(cell.text(), style) + gutter);
            }
            at += cell.colspan();
        }
    }
}
