package se.prova.document.pdf;

import static se.prova.document.FigureWords.earlier;
import static se.prova.document.FigureWords.isLevel;
import static se.prova.document.FigureWords.parts;
import static se.prova.document.FigureWords.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import se.prova.document.Block.Figure;
import se.prova.document.Block.FigureRow;
import se.prova.document.FigureWords;
import se.prova.document.Look;
import se.prova.document.Run;
import se.prova.document.Text;
import se.prova.document.Theme.Colour;
import se.prova.document.Theme.Size;
import se.prova.document.pdf.PdfRow.Align;

// Demand and performance on the same rows: two panels with a scale each, never one, and nothing drawn between them.
// Every label comes with the figure. A figure higher than a page becomes several, each with its own head and
// description.
final class PdfChart {

    private static final float MM = PdfStyles.MM;
    private static final float LEVEL_SIZE = 7.6f;
    private static final float ROW = 7.6f * MM;
    private static final float[] SHARES = {38, 36, 6, 46, 46};

    private record Panel(String name, List<String> levels, float x, float width) {
        float middle(int level) {
            return x + width * (level - 0.5f) / levels.size();
        }
    }

    private record Drawn(float height, FigureRow row, Strip.Painter painter) {}

    private final Figure figure;
    private final PdfStyles styles;
    private final PdfProse prose;
    private final float left;
    private final float width;
    private final float room;
    private final Panel demand;
    private final Panel performance;
    private final float readingX;
    private final float readingWidth;

    PdfChart(Figure figure, PdfStyles styles, PdfProse prose, float left, float width, float room) {
        this.figure = figure;
        this.styles = styles;
        this.prose = prose;
        this.left = left;
        this.width = width;
        this.room = room;
        float unit = width / 172;
        float x = left + SHARES[0] * unit;
        demand = new Panel(data("demand"), parts(data("demand-levels")), x, SHARES[1] * unit);
        x += (SHARES[1] + SHARES[2]) * unit;
        performance = new Panel(data("performance"), parts(data("performance-levels")), x, SHARES[3] * unit);
        readingX = x + SHARES[3] * unit + 3 * MM;
        readingWidth = left + width - readingX;
    }

    List<Strip> strips(@Nullable PdfStructureElement parent) {
        Drawn head = head();
        Drawn legend = legend();
        List<Strip> strips = new ArrayList<>();
        List<Drawn> part = new ArrayList<>();
        float used = head.height + legend.height;
        for (int i = 0; i < figure.rows().size(); i++) {
            Drawn row = row(figure.rows().get(i));
            float with = row.row.group() && i + 1 < figure.rows().size()
                    ? row(figure.rows().get(i + 1)).height
                    : 0;
            if (!part.isEmpty() && used + row.height + with > room) {
                strips.add(strip(head, part, legend, parent));
                part = new ArrayList<>();
                used = head.height + legend.height;
            }
            part.add(row);
            used += row.height;
        }
        if (!part.isEmpty()) {
            strips.add(strip(head, part, legend, parent));
        }
        return strips;
    }

    private Strip strip(Drawn head, List<Drawn> rows, Drawn legend, @Nullable PdfStructureElement parent) {
        PdfStructureElement tag = PdfTags.under(parent, "Figure");
        List<Drawn> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        all.add(legend);
        float height = (float) all.stream().mapToDouble(Drawn::height).sum();
        if (tag != null) {
            tag.put(
                    new PdfName("Alt"),
                    PdfTags.unicode(FigureWords.alt(
                            figure, rows.stream().map(Drawn::row).toList())));
        }
        return Strip.of(0, height, false, (canvas, top) -> {
            canvas.tagged(tag);
            float y = top;
            for (Drawn drawn : all) {
                drawn.painter.paint(canvas, y);
                y -= drawn.height;
            }
            if (tag != null) {
                PdfArray box = new PdfArray(new float[] {left, top - height, left + width, top});
                PdfDictionary layout = PdfTags.attribute("Layout", "BBox", box);
                layout.put(new PdfName("Placement"), new PdfName("Block"));
                tag.put(PdfName.A, layout);
            }
        });
    }

    private String data(String key) {
        return figure.data().getOrDefault(key, "");
    }

    // ---- drawn

    private List<Line> set(String text, Style style, float factor, float wide) {
        Text plain = new Text(List.of(new Run(text, Set.of(), null, null, null)), Set.of(), null, null);
        return text.isEmpty() ? List.of() : prose.set(plain, style, factor, wide, null);
    }

    // Inside a figure all that is painted belongs to the figure.
    private static void write(PdfCanvas canvas, List<Line> lines, float x, float wide, Align align, float top) {
        float y = top;
        for (Line line : lines) {
            float room = wide - line.width();
            float at = x + (align == Align.CENTRE ? room / 2 : 0);
            for (Line.Fragment part : line.fragments()) {
                canvas.text(part.text(), part.ink().style(), at + part.x(), y - line.baseline());
            }
            y -= line.height();
        }
    }

    private Drawn head() {
        Style bold = styles.bold(Size.TEXT);
        float title = bold.size() * 1.42f;
        List<Line> item = set(data("item"), bold, 1.2f, demand.x - left - 2 * MM);
        List<Line> reading = set(data("reading"), bold, 1.2f, readingWidth);
        float levels = Math.max(levelsHeight(demand), levelsHeight(performance));
        float height = Math.max(title + MM + levels, Math.max(Line.height(item), Line.height(reading))) + MM;
        return new Drawn(height, new FigureRow("", true, Map.of()), (canvas, top) -> {
            canvas.fill(styles.theme().colour(Colour.DEMAND), demand.x, top - title / 2 - 1.4f * MM, 3 * MM, 3 * MM);
            canvas.dot(
                    styles.theme().colour(Colour.PERFORMANCE), performance.x + 1.5f * MM, top - title / 2, 1.5f * MM);
            for (Panel panel : List.of(demand, performance)) {
                write(canvas, set(panel.name, bold, 1.42f, panel.width), panel.x + 4.5f * MM, 0, Align.LEFT, top);
                for (int i = 0; i < panel.levels.size(); i++) {
                    float x = panel.x + panel.width * i / panel.levels.size();
                    write(
                            canvas,
                            level(panel, i),
                            x,
                            panel.width / panel.levels.size(),
                            Align.CENTRE,
                            top - title - MM);
                }
            }
            float low = top - height + MM;
            write(canvas, item, left, 0, Align.LEFT, low + Line.height(item));
            write(canvas, reading, readingX, 0, Align.LEFT, low + Line.height(reading));
        });
    }

    private List<Line> level(Panel panel, int i) {
        float cell = panel.width / panel.levels.size();
        return set(panel.levels.get(i), tiny(), 1.1f, cell);
    }

    // The names of levels stand close: as large as lets the longest word of both scales keep a gap to its neighbour.
    private Style tiny() {
        Style style = styles.muted(Size.SMALL).sized(LEVEL_SIZE);
        float fits = LEVEL_SIZE;
        for (Panel panel : List.of(demand, performance)) {
            float cell = panel.width / panel.levels.size() - 3;
            for (String level : panel.levels) {
                for (String word : Pattern.compile(" +").split(level, -1)) {
                    float wide = PdfFonts.shared().width(word, style);
                    fits = Math.min(fits, wide > cell ? LEVEL_SIZE * cell / wide : LEVEL_SIZE);
                }
            }
        }
        return style.sized(Math.max(6, fits));
    }

    private float levelsHeight(Panel panel) {
        float most = 0;
        for (int i = 0; i < panel.levels.size(); i++) {
            most = Math.max(most, Line.height(level(panel, i)));
        }
        return most;
    }

    private Drawn row(FigureRow row) {
        return row.group() ? groupRow(row) : dataRow(row);
    }

    private Drawn groupRow(FigureRow row) {
        List<Line> label = set(row.label(), styles.muted(Size.SMALL), 1.2f, width);
        float height = 2.2f * MM + Line.height(label) + 0.8f * MM;
        return new Drawn(height, row, (canvas, top) -> {
            write(canvas, label, left, 0, Align.LEFT, top - 2.2f * MM);
            underline(canvas, Colour.LINE, 0.6f, top - height);
        });
    }

    private Drawn dataRow(FigureRow row) {
        List<Line> label = set(row.label(), styles.plain(Size.TABLE), 1.1f, demand.x - left - 2 * MM);
        Style tone = tone(styles.plain(Size.REF), value(row, "class"));
        List<Line> reading = set(value(row, "reading"), tone, 1.15f, readingWidth);
        List<Line> demandWords = panelWords(demand, value(row, "demand"));
        List<Line> performanceWords = panelWords(performance, value(row, "performance"));
        float most = 0;
        for (List<Line> lines : List.of(label, reading, demandWords, performanceWords)) {
            most = Math.max(most, Line.height(lines));
        }
        float height = Math.max(ROW, most + MM);
        return new Drawn(height, row, (canvas, top) -> {
            middle(canvas, label, left, top, height);
            middle(canvas, reading, readingX, top, height);
            grid(canvas, demand, demandWords, top, height);
            grid(canvas, performance, performanceWords, top, height);
            marks(canvas, row, top - height / 2);
            underline(canvas, Colour.HAIRLINE, 0.4f, top - height);
        });
    }

    private List<Line> panelWords(Panel panel, String value) {
        return isLevel(value) ? List.of() : set(value, styles.muted(Size.SMALL), 1.15f, panel.width - MM);
    }

    private Style tone(Style style, String looks) {
        if (looks.contains(Look.STRONG.word())) {
            return style.bold();
        }
        return looks.contains(Look.MUTED.word()) ? style.coloured(styles.theme().colour(Colour.MUTED)) : style;
    }

    private static void middle(PdfCanvas canvas, List<Line> lines, float x, float top, float height) {
        write(canvas, lines, x, 0, Align.LEFT, top - (height - Line.height(lines)) / 2);
    }

    // Words stand where there is no rating; then there is no scale either.
    private void grid(PdfCanvas canvas, Panel panel, List<Line> words, float top, float height) {
        if (!words.isEmpty()) {
            middle(canvas, words, panel.x, top, height);
            return;
        }
        for (int level = 1; level <= panel.levels.size(); level++) {
            float x = panel.middle(level);
            canvas.line(styles.theme().colour(Colour.HAIRLINE), 0.4f, x, top, x, top - height);
        }
    }

    private void marks(PdfCanvas canvas, FigureRow row, float y) {
        int blue = styles.theme().colour(Colour.PERFORMANCE);
        String demanded = value(row, "demand");
        if (isLevel(demanded)) {
            float x = demand.middle(Integer.parseInt(demanded));
            canvas.fill(styles.theme().colour(Colour.DEMAND), x - 1.5f * MM, y - 1.5f * MM, 3 * MM, 3 * MM);
        }
        for (String earlier : earlier(row)) {
            float x = performance.middle(Integer.parseInt(earlier));
            canvas.dot(0xFFFFFF, x, y, 1.3f * MM);
            canvas.ring(blue, 1.1f, x, y, 1.15f * MM);
        }
        String performed = value(row, "performance");
        if (isLevel(performed)) {
            canvas.dot(blue, performance.middle(Integer.parseInt(performed)), y, 1.5f * MM);
        }
    }

    // In two pieces: nothing joins the panels.
    private void underline(PdfCanvas canvas, Colour colour, float thick, float y) {
        int rgb = styles.theme().colour(colour);
        canvas.line(rgb, thick, left, y, demand.x + demand.width, y);
        canvas.line(rgb, thick, performance.x, y, left + width, y);
    }

    private Drawn legend() {
        List<String> words = parts(data("legend"));
        Style style = styles.muted(Size.SMALL);
        float height = data("legend").isEmpty() ? 0 : 6 * MM;
        return new Drawn(height, new FigureRow("", true, Map.of()), (canvas, top) -> {
            float y = top - 4 * MM;
            float x = left;
            for (int i = 0; i < words.size() && height > 0; i++) {
                if (i == 0) {
                    canvas.fill(styles.theme().colour(Colour.DEMAND), x, y - 1.4f * MM, 2.8f * MM, 2.8f * MM);
                } else if (i == 1) {
                    canvas.dot(styles.theme().colour(Colour.PERFORMANCE), x + 1.4f * MM, y, 1.4f * MM);
                } else if (i == 2) {
                    canvas.ring(styles.theme().colour(Colour.PERFORMANCE), 1.1f, x + 1.4f * MM, y, 1.15f * MM);
                }
                canvas.text(words.get(i), style, x + 4 * MM, y - style.size() * 0.32f);
                x += 8 * MM + PdfFonts.shared().width(words.get(i), style);
            }
        });
    }
}
