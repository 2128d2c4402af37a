package se.prova.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A document as blocks in reading order, free of looks and of any file format.
 *
 * @param lang tag of the language it is in
 */
public record Page(String lang, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a document's XHTML.
     *
     * @param file the name to show in mistakes for lines that carry no other
     * @throws FaultyPage with every mistake, when the linter finds any
     */
    public static Page read(String file, String xhtml, Glyphs glyphs) {
        Node root = Markup.read(file, xhtml);
        List<Mistake> mistakes = Linter.mistakes(root, glyphs);
        if (!mistakes.isEmpty()) {
            throw new FaultyPage(mistakes);
        }
        return new Page(root.attribute("lang"), blocks(root));
    }

    /**
     * The words in reading order, one text for each heading, paragraph, item, label, value and cell; a figure has none.
     * What a screen reader is told of a file made from this page, but for the numbers of lists.
     */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        blocks.forEach(block -> texts(block, text -> words.add(text.plain())));
        return words;
    }

    private static void texts(Block block, Consumer<Text> to) {
        switch (block) {
            case Block.Heading(int level, Text text) -> to.accept(text);
            case Block.Paragraph(Text text) -> to.accept(text);
            case Block.Items(boolean numbered, List<Text> items) -> items.forEach(to);
            case Block.Table table -> table(table, to);
            case Block.Facts(List<Block.Fact> facts, Set<Look> looks) ->
                facts.forEach(fact -> {
                    to.accept(fact.label());
                    to.accept(fact.value());
                });
            case Block.Quote(List<Block> inner) -> inner.forEach(block1 -> texts(block1, to));
            case Block.Boxes(List<List<Block>> boxes) -> boxes.forEach(box -> box.forEach(inner -> texts(inner, to)));
            case Block.Letterhead(List<Text> columns) -> columns.forEach(to);
            case Block.Section section -> section.blocks().forEach(inner -> texts(inner, to));
            case Block.Signature signature -> to.accept(signature.text());
            case Block.Figure figure -> {}
            case Block.PageBreak() -> {}
        }
    }

    private static void table(Block.Table table, Consumer<Text> to) {
        if (table.caption() != null) {
            to.accept(table.caption());
        }
        Stream.concat(table.head().stream(), table.body().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> to.accept(cell.text()));
    }

    private static List<Block> blocks(Node parent) {
        return parent.elements().stream().map(Page::block).toList();
    }

    private static Block block(Node node) {
        return switch (node.name()) {
            case "h1", "h2", "h3" -> new Block.Heading(node.name().charAt(1) - '0', Prose.text(node));
            case "p" -> new Block.Paragraph(Prose.text(node));
            case "ul", "ol" ->
                new Block.Items(
                        node.is("ol"), node.elements().stream().map(Prose::text).toList());
            case "table" -> table(node);
            case "dl" -> facts(node);
            case "blockquote" -> new Block.Quote(blocks(node));
            case "aside" -> new Block.Boxes(List.of(blocks(node)));
            case "header" ->
                new Block.Letterhead(node.elements().stream().map(Prose::text).toList());
            case "section" -> new Block.Section(blocks(node), Prose.value(node, "id"));
            case "figure" -> figure(node);
            case "hr" -> new Block.PageBreak();
            case "div" ->
                node.attribute("class").equals("pair")
                        ? new Block.Boxes(
                                node.elements().stream().map(Page::blocks).toList())
                        : new Block.Signature(
                                node.attribute("data-field"), node.attribute("aria-label"), Prose.text(node));
            default -> throw new IllegalStateException("The linter let through: " + node.name());
        };
    }

    private static Block.Table table(Node node) {
        List<Double> widths = Stream.of(node.attribute("data-cols").strip().split("\\s+"))
                .filter(width -> !width.isEmpty())
                .map(width -> width.equals("*") ? 0.0 : Double.parseDouble(width))
                .toList();
        Text caption =
                node.elements("caption").stream().map(Prose::text).findFirst().orElse(null);
        return new Block.Table(caption, widths, rows(node, "thead"), rows(node, "tbody"), Prose.looks(node));
    }

    private static List<Block.Row> rows(Node table, String part) {
        return table.elements(part).stream()
                .flatMap(section -> section.elements("tr").stream())
                .map(row -> new Block.Row(
                        row.elements().stream().map(Page::cell).toList(),
                        Prose.looks(row).contains(Look.GROUP),
                        Prose.value(row, "id")))
                .toList();
    }

    private static Block.Cell cell(Node node) {
        return new Block.Cell(Prose.text(node), Prose.value(node, "scope"), Prose.colspan(node));
    }

    private static Block.Facts facts(Node node) {
        List<Node> parts = node.elements();
        List<Block.Fact> facts = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            facts.add(new Block.Fact(Prose.text(parts.get(i)), Prose.text(parts.get(i + 1))));
        }
        return new Block.Facts(facts, Prose.looks(node));
    }

    private static Block.Figure figure(Node node) {
        List<Block.FigureRow> rows = node.elements().stream()
                .map(row -> new Block.FigureRow(
                        Prose.text(row).plain(), row.classes().contains(Look.GROUP.word()), data(row)))
                .toList();
        return new Block.Figure(node.attribute("data-chart"), node.attribute("aria-label"), data(node), rows);
    }

    private static Map<String, String> data(Node node) {
        Map<String, String> data = new LinkedHashMap<>();
        Set<String> looks = Set.copyOf(node.classes());
        node.attributes().forEach((name, value) -> data.put(name.replaceFirst("^data-", ""), value.strip()));
        data.put("class", String.join(" ", looks));
        return data;
    }
}
