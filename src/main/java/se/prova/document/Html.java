package se.prova.document;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same blocks for reading on a screen: every word in the order in which the PDF's tags tell them, with no script and
 * no look of its own. It is well-formed, so that a reader that is strict takes it too.
 */
public final class Html {

    // A table with more is moved sideways on a phone, which a keyboard must reach.
    private static final int COLUMNS_ON_PHONE = 4;

    private final StringBuilder html = new StringBuilder();

    private Html() {}

    /** A page as one {@code main}. */
    public static String of(Page page) {
        Html out = new Html();
        out.open("main", "id", "main", "lang", page.lang());
        page.blocks().forEach(out::block);
        out.close("main");
        return out.html.toString();
    }

    /** A whole document around it. */
    public static String document(String main, String lang, String title, String stylesheet) {
        return "<!DOCTYPE html>\n<html lang=\"" + escape(lang)
                + "\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width,"
                + " initial-scale=1\"/><title>" + escape(title) + "</title><link rel=\"stylesheet\" href=\""
                + escape(stylesheet) + "\"/></head><body>" + main + "</body></html>\n";
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, Text text) -> words("h" + level, text);
            case Block.Paragraph(Text text) -> words("p", text);
            case Block.Items(boolean numbered, List<Text> items) -> {
                String list = numbered ? "ol" : "ul";
                open(list);
                items.forEach(item -> words("li", item));
                close(list);
            }
            case Block.Table table -> table(table);
            case Block.Facts(List<Block.Fact> facts, Set<Look> looks) -> {
                open("dl", "class", classes(looks));
                for (Block.Fact fact : facts) {
                    html.append("<div>");
                    words("dt", fact.label());
                    words("dd", fact.value());
                    html.append("</div>");
                }
                close("dl");
            }
            case Block.Quote(List<Block> inner) -> {
                open("blockquote");
                inner.forEach(this::block);
                close("blockquote");
            }
            case Block.Boxes(List<List<Block>> boxes) -> {
                open("div", "class", boxes.size() > 1 ? "boxes pair" : "boxes");
                for (List<Block> box : boxes) {
                    open("div", "class", "box");
                    box.forEach(this::block);
                    close("div");
                }
                close("div");
            }
            case Block.Letterhead(List<Text> columns) -> {
                open("header");
                columns.forEach(column -> words("p", column));
                close("header");
            }
            case Block.Section section -> {
                open("section", "id", section.id());
                section.blocks().forEach(this::block);
                close("section");
            }
            case Block.Figure figure -> {
                // On a phone it is wider than the window, so the keyboard has to get there to move it.
                open("figure", "tabindex", "0", "role", "img", "aria-label", FigureWords.alt(figure, figure.rows()));
                html.append(new Drawing(figure).svg());
                close("figure");
            }
            case Block.Signature signature -> {
                open("div", "class", "signature");
                words("p", signature.text());
                close("div");
            }
            case Block.PageBreak() -> {}
        }
    }

    private void table(Block.Table table) {
        // Said in so many words, since a phone lays rows out anew and browsers then forget that they are rows.
        boolean wide = Stream.concat(table.head().stream(), table.body().stream())
                .anyMatch(row -> row.cells().size() > COLUMNS_ON_PHONE);
        String looks = Stream.of(classes(table.looks()), wide ? "wide" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        open("table", "role", "table", "tabindex", wide ? "0" : null, "class", looks.isEmpty() ? null : looks);
        if (table.caption() != null) {
            words("caption", table.caption());
        }
        rows("thead", table.head());
        rows("tbody", table.body());
        close("table");
    }

    private void rows(String part, List<Block.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        open(part, "role", "rowgroup");
        for (Block.Row row : rows) {
            open("tr", "role", "row", "id", row.id(), "class", row.group() ? "group" : null);
            for (Block.Cell cell : row.cells()) {
                String tag = cell.header() ? "th" : "td";
                String role = !cell.header() ? "cell" : "col".equals(cell.scope()) ? "columnheader" : "rowheader";
                String span = cell.colspan() > 1 ? Integer.toString(cell.colspan()) : null;
                words(tag, cell.text(), "role", role, "scope", cell.scope(), "colspan", span);
            }
            close("tr");
        }
        close(part);
    }

    private void words(String tag, Text text, @Nullable String... attributes) {
        open(
                tag,
                Stream.concat(
                                Stream.of(attributes),
                                Stream.of("id", text.id(), "lang", text.lang(), "class", classes(text.looks())))
                        .toArray(String[]::new));
        text.runs().forEach(this::run);
        close(tag);
    }

    private void run(Run run) {
        String tag = run.href() != null ? "a" : run.looks().contains(Look.STRONG) ? "strong" : "span";
        String classes = classes(run.looks());
        if (tag.equals("span") && classes == null && run.lang() == null && run.id() == null) {
            html.append(lines(run.text()));
            return;
        }
        open(tag, "href", run.href(), "lang", run.lang(), "id", run.id(), "class", classes);
        html.append(lines(run.text()));
        close(tag);
    }

    private static @Nullable String classes(Set<Look> looks) {
        String classes = looks.stream()
                .filter(look -> look != Look.STRONG)
                .sorted()
                .map(Look::word)
                .collect(Collectors.joining(" "));
        return classes.isEmpty() ? null : classes;
    }

    /** Names and values in turn; a value that is null leaves the attribute out. */
    private void open(String tag, @Nullable String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                html.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(attributes[i + 1]))
                        .append('"');
            }
        }
        html.append('>');
    }

    private void close(String tag) {
        html.append("</").append(tag).append('>');
    }

    private static String lines(String text) {
        return escape(text).replace("\n", "<br/>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
