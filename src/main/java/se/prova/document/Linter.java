package se.prova.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document's XHTML and tells every mistake in it, in words for those who write templates.
 *
 * <p>Each rule is one that PDF/UA-1 or PDF/A-3 would fail, or one that would lose or distort words. Source: ISO 14289-1
 * as judged by veraPDF, and the vocabulary of the templates.
 */
public final class Linter {

    static final String CHART = "demand-performance";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,79}");

    private final Glyphs glyphs;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Node> ids = new HashMap<>();
    private final List<Node> headings = new ArrayList<>();

    private Linter(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * All mistakes, in reading order within each kind; empty when the text can become a document.
     *
     * @param file the name to show for lines that carry no other
     */
    public static List<Mistake> mistakes(String file, String xhtml, Glyphs glyphs) {
        try {
            return mistakes(Markup.read(file, xhtml), glyphs);
        } catch (FaultyPage e) {
            return e.mistakes();
        }
    }

    static List<Mistake> mistakes(Node root, Glyphs glyphs) {
        Linter linter = new Linter(glyphs);
        if (!root.is("main")) {
            return List.of(Rule.ROOT.at(root.place(), root.name()));
        }
        linter.element(root, null, false);
        linter.links(root);
        linter.outline(root);
        return List.copyOf(linter.mistakes);
    }

    private void report(Rule rule, Node node, Object... words) {
        mistakes.add(rule.at(node.place(), words));
    }

    private void element(Node node, @Nullable Node parent, boolean ownWords) {
        Vocabulary.Element known = Vocabulary.of(node, parent);
        if (known == null) {
            report(Vocabulary.knows(node.name()) ? Rule.UNKNOWN_CLASS : Rule.UNKNOWN_ELEMENT, node, named(node));
            return;
        }
        attributes(node, known);
        boolean own = ownWords || node.classes().contains(Look.OWN_WORDS.word());
        for (Node child : node.children()) {
            if (child.isText()) {
                text(child, node, known, own);
            } else if (!known.children().contains(child.name()) && Vocabulary.knows(child.name())) {
                report(Rule.MISPLACED_ELEMENT, child, child.name(), node.name());
            } else {
                element(child, node, own);
            }
        }
        shape(node);
    }

    private static String named(Node node) {
        return node.is("div") ? "div class=\"" + node.attribute("class") + "\"" : node.name();
    }

    private void text(Node text, Node parent, Vocabulary.Element known, boolean ownWords) {
        if (!known.text() && !text.text().isBlank()) {
            report(Rule.LOOSE_TEXT, parent, Prose.tidy(text.text()), parent.name());
        }
        if (!ownWords) {
            glyphs(text.text(), parent);
        }
    }

    private void glyphs(String words, Node node) {
        for (int point : glyphs.missing(words)) {
            report(Rule.MISSING_GLYPH, node, Glyphs.describe(point), node.name());
        }
    }

    private void attributes(Node node, Vocabulary.Element known) {
        for (String name : node.attributes().keySet()) {
            if (!known.attributes().contains(name)) {
                report(Rule.UNKNOWN_ATTRIBUTE, node, name, node.name());
            }
        }
        for (String name : known.needed().isEmpty() ? known.needed() : new TreeSet<>(known.needed())) {
            if (node.attribute(name).isBlank() && !name.equals("href")) {
                report(Rule.MISSING_ATTRIBUTE, node, node.name(), name);
            }
        }
        for (String word : node.is("div") ? List.<String>of() : node.classes()) {
            if (Look.of(word).filter(known.looks()::contains).isEmpty()
                    && known.attributes().contains("class")) {
                report(Rule.UNKNOWN_CLASS, node, node.name() + " class=\"" + word + "\"");
            }
        }
        if (node.has("lang") && !known(node.attribute("lang"))) {
            report(Rule.UNKNOWN_LANG, node, node.attribute("lang"));
        }
        if (node.has("id") && !ID.matcher(node.attribute("id")).matches()) {
            report(Rule.BAD_ID, node, node.attribute("id"));
        }
        if (node.has("id") && ids.putIfAbsent(node.attribute("id"), node) != null) {
            report(Rule.DUPLICATE_ID, node, node.attribute("id"));
        }
    }

    private static boolean known(String tag) {
        return tag.matches("[a-z]{2}(-[A-Za-z0-9]{2,8})*") && LANGUAGES.contains(tag.substring(0, 2));
    }

    private void shape(Node node) {
        switch (node.name()) {
            case "h1", "h2", "h3" -> headings.add(node);
            case "table" -> table(node);
            case "th" -> {
                if (!SCOPES.contains(node.attribute("scope"))) {
                    report(Rule.TH_WITHOUT_SCOPE, node, Prose.tidy(node.words()));
                }
            }
            case "dl" -> facts(node);
            case "div" -> {
                if (node.attribute("class").equals("pair") && node.elements().size() != 2) {
                    report(Rule.PAIR_OF_BOXES, node, node.elements().size());
                }
            }
            case "figure" -> figure(node);
            default -> {}
        }
    }

    private void table(Node table) {
        List<Node> rows = table.elements().stream()
                .filter(part -> part.is("thead") || part.is("tbody"))
                .flatMap(part -> part.elements("tr").stream())
                .toList();
        if (!rows.isEmpty() && rows.stream().allMatch(row -> row.elements("th").isEmpty())) {
            report(Rule.TABLE_WITHOUT_HEADER, table);
        }
        int columns = rows.isEmpty() ? 0 : columns(rows.getFirst());
        for (Node row : rows) {
            row.elements().forEach(this::colspan);
            if (columns(row) != columns) {
                report(Rule.UNEQUAL_COLUMNS, row, columns(row), columns);
            }
        }
        widths(table, columns);
    }

    private void colspan(Node cell) {
        if (cell.has("colspan") && Prose.colspan(cell) == 0) {
            report(Rule.BAD_COLSPAN, cell, cell.attribute("colspan"));
        }
    }

    private static int columns(Node row) {
        return row.elements().stream()
                .mapToInt(cell -> Math.max(1, Prose.colspan(cell)))
                .sum();
    }

    private void widths(Node table, int columns) {
        if (!table.has("data-cols")) {
            return;
        }
        List<String> widths = Arrays.asList(table.attribute("data-cols").strip().split("\\s+"));
        boolean right = widths.stream().allMatch(width -> width.matches("\\*|[1-9]\\d{0,2}(\\.\\d)?"));
        if (!right || (columns > 0 && widths.size() != columns)) {
            report(Rule.BAD_WIDTHS, table, table.attribute("data-cols"), columns);
        }
    }

    private void facts(Node list) {
        List<Node> parts = list.elements();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).is(i % 2 == 0 ? "dt" : "dd") || (parts.size() % 2 == 1 && i == parts.size() - 1)) {
                report(Rule.UNPAIRED_FACT, parts.get(i), Prose.tidy(parts.get(i).words()));
                return;
            }
        }
    }

    private void figure(Node figure) {
        if (figure.attribute("aria-label").isBlank()) {
            report(Rule.FIGURE_WITHOUT_ALT, figure);
        }
        if (!figure.attribute("data-chart").equals(CHART)) {
            report(Rule.FIGURE_KIND, figure, figure.attribute("data-chart"), CHART);
            return;
        }
        figure.attributes().values().forEach(value -> glyphs(value, figure));
        scale(figure, "data-demand");
        scale(figure, "data-performance");
    }

    private void scale(Node figure, String name) {
        int levels = figure.attribute(name + "-levels").split("\\|", -1).length;
        if (levels < 2 || figure.attribute(name).isBlank()) {
            report(Rule.FIGURE_SCALE, figure, name, name + "-levels");
            return;
        }
        for (Node row : figure.elements("p")) {
            row.attributes().values().forEach(value -> glyphs(value, row));
            List<String> values = new ArrayList<>(List.of(row.attribute(name)));
            if (name.equals("data-performance")) {
                values.addAll(List.of(row.attribute("data-earlier").split("\\s+")));
            }
            for (String value : values) {
                if (value.matches("\\d+")
                        && (value.length() > 2 || Integer.parseInt(value) < 1 || Integer.parseInt(value) > levels)) {
                    report(Rule.FIGURE_LEVEL, row, value, Prose.tidy(row.words()), levels);
                }
            }
        }
    }

    private void links(Node root) {
        root.each(node -> {
            if (node.is("a")) {
                link(node);
            }
        });
    }

    private void link(Node link) {
        String href = link.attribute("href").strip();
        if (link.words().isBlank()) {
            report(Rule.LINK_WITHOUT_TEXT, link, href);
        }
        if (href.startsWith("#") && href.length() > 1) {
            if (!ids.containsKey(href.substring(1))) {
                report(Rule.LINK_TARGET, link, href, Prose.tidy(link.words()));
            }
        } else if (!href.matches("(https://|mailto:|tel:)[\\x21-\\x7E]+")) {
            report(Rule.LINK_ADDRESS, link, href, Prose.tidy(link.words()));
        }
    }

    private void outline(Node root) {
        List<Node> titles =
                headings.stream().filter(heading -> heading.is("h1")).toList();
        if (titles.isEmpty()) {
            report(Rule.NO_H1, root);
        }
        titles.stream().skip(1).forEach(title -> report(Rule.SECOND_H1, title, Prose.tidy(title.words())));
        int level = 0;
        for (Node heading : headings) {
            int next = heading.name().charAt(1) - '0';
            if (heading.words().isBlank()) {
                report(Rule.EMPTY_HEADING, heading, heading.name());
            }
            if (level == 0 && next != 1 && !titles.isEmpty()) {
                report(Rule.H1_NOT_FIRST, heading, heading.name());
            } else if (level > 0 && next > level + 1) {
                report(Rule.LEVEL_JUMP, heading, Prose.tidy(heading.words()), next, level);
            }
            level = next;
        }
        if (!titles.isEmpty()) {
            first(root);
        }
    }

    // Nothing but the letterhead comes before the title; a heading that does was told of already.
    private void first(Node parent) {
        for (Node child : parent.elements()) {
            if (child.is("section")) {
                first(child);
            } else if (!child.is("header") && !child.name().matches("h[1-3]")) {
                report(Rule.H1_NOT_FIRST, child, child.name());
            }
            if (!child.is("header")) {
                return;
            }
        }
    }
}
