package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.document.pdf.PdfDocument;

// Each rule is broken once, and told of at its line.
class LinterTest {

    private static final String FIGURE =
            "<figure data-chart=\"demand-performance\" aria-label=\"Bild\" data-demand=\"Krav\""
                    + " data-demand-levels=\"Aldrig|Ofta\" data-performance=\"Utförande\""
                    + " data-performance-levels=\"Svagt|Gott\">";

    // Each is the one rule that a test of TemplateTest sees broken.
    private static final Set<Rule> OF_TEMPLATES = EnumSet.of(
            Rule.TEMPLATE_VARIABLE, Rule.TEMPLATE_TAG, Rule.TEMPLATE_PARTIAL, Rule.TEMPLATE_SYNTAX, Rule.TEMPLATE_SIZE);

    static List<Mistake> lint(String xhtml) {
        return Linter.mistakes("prov.xhtml", xhtml, PdfDocument.glyphs());
    }

    private static String main(String blocks) {
        return "<main lang=\"sv\"><h1>Titel</h1>\n" + blocks + "</main>";
    }

    static Stream<Arguments> brokenOnce() {
        return Stream.of(
                Arguments.of(Rule.MALFORMED, 2, "<main lang=\"sv\">\n<p></main>"),
                Arguments.of(Rule.DOCTYPE, 1, "<!DOCTYPE html><main lang=\"sv\"/>"),
                Arguments.of(Rule.ENTITY, 2, main("<p>&nbsp;</p>")),
                Arguments.of(Rule.TOO_DEEP, 2, main("<section>".repeat(50) + "</section>".repeat(50))),
                Arguments.of(Rule.ROOT, 1, "<html/>"),
                Arguments.of(Rule.UNKNOWN_ELEMENT, 2, main("<script>x</script>")),
                Arguments.of(Rule.MISPLACED_ELEMENT, 2, main("<p><table/></p>")),
                Arguments.of(Rule.UNKNOWN_ATTRIBUTE, 2, main("<p style=\"color:red\">x</p>")),
                Arguments.of(Rule.MISSING_ATTRIBUTE, 1, "<main><h1>Titel</h1></main>"),
                Arguments.of(Rule.UNKNOWN_CLASS, 2, main("<p class=\"fancy\">x</p>")),
                Arguments.of(Rule.LOOSE_TEXT, 2, main("<section>löst</section>")),
                Arguments.of(Rule.DUPLICATE_ID, 2, main("<p id=\"a\">x</p><p id=\"a\">y</p>")),
                Arguments.of(Rule.BAD_ID, 2, main("<p id=\"å 1\">x</p>")),
                Arguments.of(Rule.UNKNOWN_LANG, 2, main("<p lang=\"xx\">x</p>")),
                Arguments.of(Rule.NO_H1, 1, "<main lang=\"sv\"><p>x</p></main>"),
                Arguments.of(Rule.SECOND_H1, 2, main("<h1>En till</h1>")),
                Arguments.of(Rule.H1_NOT_FIRST, 1, "<main lang=\"sv\"><p>x</p><h1>Titel</h1></main>"),
                Arguments.of(Rule.LEVEL_JUMP, 2, main("<h3>För djupt</h3>")),
                Arguments.of(Rule.EMPTY_HEADING, 2, main("<h2> </h2>")),
                Arguments.of(Rule.TABLE_WITHOUT_HEADER, 2, main("<table><tbody><tr><td>x</td></tr></tbody></table>")),
                Arguments.of(Rule.TH_WITHOUT_SCOPE, 2, main("<table><tbody><tr><th>x</th></tr></tbody></table>")),
                Arguments.of(
                        Rule.BAD_COLSPAN,
                        2,
                        main("<table><tbody><tr><th scope=\"row\" colspan=\"x\">x</th></tr></tbody></table>")),
                Arguments.of(
                        Rule.UNEQUAL_COLUMNS,
                        2,
                        main("<table><tbody><tr><th"
                                + " scope=\"row\">x</th></tr><tr><td>a</td><td>b</td></tr></tbody></table>")),
                Arguments.of(
                        Rule.BAD_WIDTHS,
                        2,
                        main("<table data-cols=\"10 *\"><tbody><tr><th scope=\"row\">x</th></tr></tbody></table>")),
                Arguments.of(Rule.UNPAIRED_FACT, 2, main("<dl><dt>x</dt></dl>")),
                Arguments.of(Rule.FIGURE_WITHOUT_ALT, 2, main(FIGURE.replace("Bild", "") + "</figure>")),
                Arguments.of(Rule.FIGURE_KIND, 2, main("<figure data-chart=\"pie\" aria-label=\"x\"/>")),
                Arguments.of(Rule.FIGURE_SCALE, 2, main(FIGURE.replace("Aldrig|Ofta", "Aldrig") + "</figure>")),
                Arguments.of(Rule.FIGURE_LEVEL, 2, main(FIGURE + "<p data-demand=\"3\">x</p></figure>")),
                Arguments.of(Rule.LINK_WITHOUT_TEXT, 2, main("<p><a href=\"https://example.se\"> </a></p>")),
                Arguments.of(Rule.LINK_ADDRESS, 2, main("<p><a href=\"javascript:x\">x</a></p>")),
                Arguments.of(Rule.LINK_TARGET, 2, main("<p><a href=\"#nej\">x</a></p>")),
                Arguments.of(Rule.PAIR_OF_BOXES, 2, main("<div class=\"pair\"><aside><p>x</p></aside></div>")),
                Arguments.of(Rule.MISSING_GLYPH, 2, main("<p>漢</p>")));
    }

    @ParameterizedTest
    @MethodSource
    void brokenOnce(Rule rule, int line, String xhtml) {
        List<Mistake> mistakes = lint(xhtml);

        assertThat(mistakes).extracting(Mistake::rule).containsExactly(rule);
        assertThat(mistakes.getFirst().line()).isEqualTo(line);
        assertThat(mistakes.getFirst().text()).matches("(?s).*\\p{L}{3}.*[.?]?").doesNotContain("%", "null");
    }

    @Test
    void every_rule_is_broken_by_a_test() throws IOException {
        Set<Rule> broken = EnumSet.copyOf(OF_TEMPLATES);
        Stream.of(brokenOnce(), ThemeTest.wrong(), LogoTest.unfit())
                .flatMap(all -> all)
                .forEach(arguments -> broken.add((Rule) arguments.get()[0]));

        assertThat(broken).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(lint("<main lang=\"sv\"><p>x</p>\n<h3>y</h3>\n<p><a href=\"#z\"></a><b>v</b></p></main>"))
                .extracting(Mistake::rule)
                .containsExactlyInAnyOrder(Rule.UNKNOWN_ELEMENT, Rule.LINK_WITHOUT_TEXT, Rule.LINK_TARGET, Rule.NO_H1);
    }

    @Test
    void a_mistake_is_a_sentence_with_file_and_line() {
        assertThat(lint(main("<p>\n<a href=\"#nej\">Bilagan</a></p>")).getFirst())
                .hasToString("prov.xhtml:3: Länken ”Bilagan” leder till #nej, som inte finns i dokumentet.");
    }

    @Test
    void a_mistake_is_told_at_the_line_of_its_own_template() {
        Template template = Template.of(
                "brev.xhtml",
                Map.of(
                        "brev.xhtml",
                        "<main lang=\"sv\">\n<h1>T</h1>\n{{#rader}}\n{{>rad}}{{/rader}}</main>",
                        "rad.xhtml",
                        "<p>\n<b>{{.}}</b></p>"));

        assertThat(lint(template.fill(Map.of("rader", List.of("ett", "två")))))
                .extracting(Mistake::toString)
                .containsExactly(
                        "rad.xhtml:2: Elementet <b> finns inte. Vilka som finns står i VOCABULARY.md.",
                        "rad.xhtml:2: Elementet <b> finns inte. Vilka som finns står i VOCABULARY.md.");
    }

    @Test
    void own_words_may_hold_any_character() {
        assertThat(lint(main("<blockquote><p class=\"own-words\">漢字 😀</p></blockquote>")))
                .isEmpty();
    }

    @Test
    void an_empty_list_and_an_empty_table_are_no_mistakes() {
        assertThat(lint(main("<ul></ul><ol/><table><tbody></tbody></table><dl></dl><p></p>")))
                .isEmpty();
    }

    @Test
    void external_files_are_never_read() {
        String attack =
                "<!DOCTYPE main [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><main lang=\"sv\"><h1>&x;</h1></main>";

        assertThat(lint(attack)).extracting(Mistake::rule).containsExactly(Rule.DOCTYPE);
    }
}
