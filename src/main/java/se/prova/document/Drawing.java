package se.prova.document;

import java.util.List;
import se.prova.document.Block.Figure;
import se.prova.document.Block.FigureRow;

// The two panels for a screen: two scales side by side and never on one axis. Colours come from the stylesheet.
final class Drawing {

    private static final int WIDTH = 900;
    private static final int ROW = 26;
    private static final int HEAD = 44;
    private static final int DEMAND = 300;
    private static final int PERFORMANCE = 460;
    private static final int SCALE = 120;
    private static final int READING = 620;
    private static final int TEXT_DROP = 5;

    private final Figure figure;
    private final StringBuilder svg = new StringBuilder();

    Drawing(Figure figure) {
        this.figure = figure;
    }

    String svg() {
        int height = HEAD + ROW * figure.rows().size();
        svg.append("<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">".formatted(WIDTH, height));
        text(0, ROW, "head", figure.data().getOrDefault("item", ""));
        text(DEMAND, ROW, "head", figure.data().getOrDefault("demand", ""));
        text(PERFORMANCE, ROW, "head", figure.data().getOrDefault("performance", ""));
        text(READING, ROW, "head", figure.data().getOrDefault("reading", ""));
        int y = HEAD + ROW / 2;
        for (FigureRow row : figure.rows()) {
            row(row, y);
            y += ROW;
        }
        return svg.append("</svg>").toString();
    }

    private void row(FigureRow row, int y) {
        text(0, y + TEXT_DROP, row.group() ? "group" : "", row.label());
        if (row.group()) {
            return;
        }
        panel("demand", DEMAND, y, FigureWords.value(row, "demand"), List.of());
        panel("performance", PERFORMANCE, y, FigureWords.value(row, "performance"), FigureWords.earlier(row));
        text(READING, y + TEXT_DROP, "", FigureWords.value(row, "reading"));
    }

    private void panel(String panel, int x, int y, String value, List<String> earlier) {
        int levels = FigureWords.levels(figure, panel).size();
        if (!FigureWords.isLevel(value)) {
            text(x, y + TEXT_DROP, "", value);
            return;
        }
        svg.append("<path class=\"scale\" d=\"M%d %dh%d\"/>".formatted(x, y, SCALE));
        for (int level = 1; level <= levels; level++) {
            svg.append("<circle class=\"tick\" cx=\"%d\" cy=\"%d\" r=\"2\"/>".formatted(at(x, level, levels), y));
        }
        for (String other : earlier) {
            int at = at(x, Integer.parseInt(other), levels);
            svg.append("<circle class=\"earlier\" cx=\"%d\" cy=\"%d\" r=\"6\"/>".formatted(at, y));
        }
        int at = at(x, Integer.parseInt(value), levels);
        svg.append(
                panel.equals("demand")
                        ? "<path class=\"demand\" d=\"M%d %dh12v12h-12z\"/>".formatted(at - 6, y - 6)
                        : "<circle class=\"performance\" cx=\"%d\" cy=\"%d\" r=\"6\"/>".formatted(at, y));
    }

    private static int at(int x, int level, int levels) {
        return x + (levels < 2 ? 0 : SCALE * (level - 1) / (levels - 1));
    }

    private void text(int x, int y, String look, String words) {
        if (!words.isEmpty()) {
            svg.append("<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>".formatted(x, y, look, Html.escape(words)));
        }
    }
}
