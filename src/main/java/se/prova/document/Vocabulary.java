package se.prova.document;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

// Which elements there are, what each may hold, and which attributes and class words it may carry.
// VOCABULARY.md beside the templates tells the same to those who write them.
final class Vocabulary {

    record Element(Set<String> children, boolean text, Set<String> attributes, Set<String> needed, Set<Look> looks) {}

    static final Set<String> INLINE = Set.of("strong", "em", "a", "span", "br");
    static final Set<String> PROSE = Set.of("h2", "h3", "p", "ul", "ol");
    private static final Set<String> BLOCKS =
            with(PROSE, "h1", "table", "dl", "blockquote", "div", "aside", "figure", "section", "hr");
    private static final Set<Look> WORDS = Set.of(Look.MUTED, Look.SMALL, Look.LINES, Look.OWN_WORDS);
    private static final Set<Look> SPAN = Set.of(
            Look.MUTED,
            Look.SMALL,
            Look.LINES,
            Look.OWN_WORDS,
            Look.REF,
            Look.NUMBER,
            Look.KIND_OBSERVED,
            Look.KIND_REPORTED,
            Look.KIND_ASSESSED,
            Look.KIND_GIVEN);

    private static final Map<String, Element> ELEMENTS = Map.ofEntries(
            Map.entry("main", holding(with(BLOCKS, "header"), Set.of("lang"), Set.of("lang"), Set.of())),
            Map.entry("section", holding(BLOCKS, Set.of("id"), Set.of(), Set.of())),
            Map.entry("header", holding(Set.of("p"), Set.of(), Set.of(), Set.of())),
            Map.entry("h1", words(Set.of("id"), Set.of())),
            Map.entry("h2", words(Set.of("id", "class"), Set.of(Look.PART))),
            Map.entry("h3", words(Set.of("id"), Set.of())),
            Map.entry("p", words(Set.of("id", "class", "lang"), with(WORDS, Look.LEAD))),
            Map.entry("ul", holding(Set.of("li"), Set.of(), Set.of(), Set.of())),
            Map.entry("ol", holding(Set.of("li"), Set.of(), Set.of(), Set.of())),
            Map.entry("li", words(Set.of("id", "class", "lang"), WORDS)),
            Map.entry(
                    "table",
                    holding(
                            Set.of("caption", "thead", "tbody"),
                            Set.of("class", "data-cols"),
                            Set.of(),
                            Set.of(Look.SMALL, Look.ANSWERS))),
            Map.entry("caption", words(Set.of("id"), Set.of())),
            Map.entry("thead", holding(Set.of("tr"), Set.of(), Set.of(), Set.of())),
            Map.entry("tbody", holding(Set.of("tr"), Set.of(), Set.of(), Set.of())),
            Map.entry("tr", holding(Set.of("th", "td"), Set.of("id", "class"), Set.of(), Set.of(Look.GROUP))),
            Map.entry("th", words(Set.of("id", "class", "scope", "colspan"), SPAN)),
            Map.entry("td", words(Set.of("id", "class", "colspan", "lang"), SPAN)),
            Map.entry(
                    "dl",
                    holding(Set.of("dt", "dd"), Set.of("class"), Set.of(), Set.of(Look.TWO, Look.GRID, Look.SMALL))),
            Map.entry("dt", words(Set.of("id"), Set.of())),
            Map.entry("dd", words(Set.of("id", "class", "lang"), SPAN)),
            Map.entry("blockquote", holding(PROSE, Set.of(), Set.of(), Set.of())),
            Map.entry("aside", holding(PROSE, Set.of(), Set.of(), Set.of())),
            Map.entry("div.pair", holding(Set.of("aside"), Set.of("class"), Set.of(), Set.of())),
            Map.entry(
                    "div.signature",
                    words(Set.of("class", "data-field", "aria-label"), Set.of("data-field", "aria-label"), Set.of())),
            Map.entry(
                    "figure",
                    holding(
                            Set.of("p"),
                            Set.of(
                                    "data-chart",
                                    "aria-label",
                                    "data-item",
                                    "data-demand",
                                    "data-demand-levels",
                                    "data-performance",
                                    "data-performance-levels",
                                    "data-reading",
                                    "data-legend"),
                            Set.of("data-chart"),
                            Set.of())),
            Map.entry(
                    "figure/p",
                    new Element(
                            Set.of(),
                            true,
                            Set.of("class", "data-demand", "data-performance", "data-earlier", "data-reading"),
                            Set.of(),
                            Set.of(Look.GROUP, Look.MUTED, Look.STRONG))),
            Map.entry("hr", holding(Set.of(), Set.of(), Set.of(), Set.of())),
            Map.entry("strong", words(Set.of(), Set.of())),
            Map.entry("em", words(Set.of(), Set.of())),
            Map.entry("a", words(Set.of("href", "id"), Set.of("href"), Set.of())),
            Map.entry("span", words(Set.of("id", "class", "lang"), SPAN)),
            Map.entry("br", holding(Set.of(), Set.of(), Set.of(), Set.of())));

    private Vocabulary() {}

    static @Nullable Element of(Node node, @Nullable Node parent) {
        if (parent != null && parent.is("figure") && node.is("p")) {
            return ELEMENTS.get("figure/p");
        }
        return ELEMENTS.get(node.is("div") ? "div." + node.attribute("class").strip() : node.name());
    }

    static boolean knows(String name) {
        return name.equals("div") || ELEMENTS.containsKey(name);
    }

    private static Element holding(Set<String> children, Set<String> attributes, Set<String> needed, Set<Look> looks) {
        return new Element(children, false, attributes, needed, looks);
    }

    private static Element words(Set<String> attributes, Set<Look> looks) {
        return words(attributes, Set.of(), looks);
    }

    private static Element words(Set<String> attributes, Set<String> needed, Set<Look> looks) {
        return new Element(INLINE, true, attributes, needed, looks);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> Set<T> with(Set<T> some, T... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
