package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import se.prova.document.PdfText;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.print.Printed;

// The page on a screen against the file: one template, the same words in the same order.
class OnScreenTest {

    private static final Set<String> LEAVES = Set.of("h1", "h2", "h3", "p", "li", "th", "td", "dt", "dd", "caption");

    static Stream<Arguments> everyKind() {
        return PrintedTest.everyKind();
    }

    private static Element main(Printed printed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(printed.html())))
                .getDocumentElement();
    }

    private static void leaves(Node node, List<String> to) {
        if (node instanceof Element element && LEAVES.contains(element.getTagName())) {
            to.add(words(element));
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            leaves(child, to);
        }
    }

    private static String words(Node node) {
        if (node instanceof Element element && element.getTagName().equals("br")) {
            return " ";
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        StringBuilder all = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            all.append(words(child));
        }
        return all.toString();
    }

    private static List<String> told(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace("\u00AD", "").replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty() && !text.equals("•") && !text.matches("\\d+\\."))
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void the_screen_and_the_file_tell_the_same_words_in_the_same_order(Recipient recipient, String name, CaseFile file)
            throws Exception {
        Printed printed = Samples.print(file, recipient);
        List<String> screen = new ArrayList<>();
        leaves(main(printed), screen);
        Set<String> figures = Set.copyOf(told(PdfText.alts(printed.pdf())));
        List<String> pdf = told(PdfText.inOrder(printed.pdf())).stream()
                .filter(text -> !figures.contains(text))
                .toList();

        assertThat(told(screen)).as(name).isEqualTo(pdf).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void the_screen_has_one_title_scopes_a_language_and_no_script_or_style(
            Recipient recipient, String name, CaseFile file) throws Exception {
        Printed printed = Samples.print(file, recipient);
        Element main = main(printed);

        assertThat(main.getAttribute("lang")).isEqualTo("sv");
        assertThat(main.getElementsByTagName("h1").getLength()).as(name).isEqualTo(1);
        var heads = main.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            assertThat(((Element) heads.item(i)).getAttribute("scope")).isIn("row", "col", "rowgroup", "colgroup");
        }
        var figures = main.getElementsByTagName("figure");
        for (int i = 0; i < figures.getLength(); i++) {
            assertThat(((Element) figures.item(i)).getAttribute("aria-label"))
                    .contains("Krav och utförande", ": Kravet");
        }
        assertThat(printed.html()).doesNotContain("<script", " style=", " onclick", "javascript:", "<style");
    }
}
