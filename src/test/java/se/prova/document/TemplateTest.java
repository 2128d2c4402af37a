package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.samskivert.mustache.Mustache;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static Template of(String text) {
        return Template.of("a.xhtml", Map.of("a.xhtml", text));
    }

    private static String filled(String text, Map<String, ?> data) {
        return Template.plain(of(text).fill(data));
    }

    private static Mistake mistake(Runnable action) {
        FaultyPage fault = catchThrowableOfType(FaultyPage.class, action::run);
        return fault.mistakes().getFirst();
    }

    @Test
    void values_are_escaped() {
        assertThat(filled("<p>{{x}}</p>", Map.of("x", "<b> & \"c\"")))
                .isEqualTo("<p>&lt;b&gt; &amp; &quot;c&quot;</p>");
    }

    @Test
    void a_part_is_repeated_or_left_out() {
        Map<String, Object> data = new HashMap<>();
        data.put("rader", List.of(Map.of("n", 1), Map.of("n", 2)));
        data.put("nej", false);
        data.put("tom", "");
        data.put("inget", null);

        assertThat(filled(
                        "{{#rader}}<p>{{n}}</p>{{/rader}}{{#nej}}a{{/nej}}{{#tom}}b{{/tom}}{{#inget}}c{{/inget}}"
                                + "{{#saknas}}d{{/saknas}}{{^tom}}e{{/tom}}",
                        data))
                .isEqualTo("<p>1</p><p>2</p>e");
    }

    @Test
    void zero_is_printed_and_is_not_nothing() {
        assertThat(filled("{{#n}}<p>{{n}}</p>{{/n}}", Map.of("n", 0))).isEqualTo("<p>0</p>");
    }

    @Test
    void a_missing_variable_is_named_with_its_line() {
        assertThat(mistake(() -> of("<p>\n{{namn}}</p>").fill(Map.of())))
                .hasToString("a.xhtml:2: Mallen använder {{namn}}, men det finns inte bland uppgifterna.");
    }

    @Test
    void a_missing_variable_in_a_part_is_named_with_the_file_of_the_part() {
        Template template =
                Template.of("a.xhtml", Map.of("a.xhtml", "<p/>\n\n\n{{>del}}", "del.xhtml", "<p>\n{{namn}}</p>"));

        assertThat(mistake(() -> template.fill(Map.of())))
                .hasToString("del.xhtml:2: Mallen använder {{namn}}, men det finns inte bland uppgifterna.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{x.class}}", "{{x.length}}", "{{x.bytes}}", "{{x.toString}}", "{{rader.size}}"})
    void nothing_is_called_on_a_value(String tag) {
        assertThat(mistake(() -> of(tag).fill(Map.of("x", "text", "rader", List.of(1))))
                        .rule())
                .isEqualTo(Rule.TEMPLATE_VARIABLE);
    }

    @Test
    void code_among_the_data_is_refused() {
        Mustache.Lambda code = (fragment, out) -> out.write("kört");

        assertThatThrownBy(() -> of("{{#x}}a{{/x}}").fill(Map.of("x", code)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{x}}}", "{{&x}}", "{{=<% %>=}}", "{{<mall}}{{/mall}}", "{{$del}}{{/del}}"})
    void tags_that_print_raw_or_change_the_language_are_refused(String tag) {
        assertThat(mistake(() -> of("<p>\n" + tag)).line()).isEqualTo(2);
        assertThat(mistake(() -> of(tag)).rule()).isEqualTo(Rule.TEMPLATE_TAG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{>../hemligt}}", "{{>/etc/passwd}}", "{{>finns-inte}}", "{{>a}}", "{{>https://example.se/x}}"})
    void parts_come_from_the_folder_and_never_take_in_themselves(String tag) {
        assertThat(mistake(() -> of(tag)).rule()).isEqualTo(Rule.TEMPLATE_PARTIAL);
    }

    // Twelve parts that each take in the next twice would be four thousand; a list in a list in a list, a thousand
    // million.
    @Test
    void parts_and_lists_that_grow_beyond_all_bounds_are_told_of() {
        Map<String, String> parts = new HashMap<>();
        for (char part = 'a'; part < 'm'; part++) {
            parts.put(part + ".xhtml", ("{{>" + (char) (part + 1) + "}}").repeat(2));
        }
        parts.put("m.xhtml", "slut");
        assertThat(mistake(() -> Template.of("a.xhtml", parts)).rule()).isEqualTo(Rule.TEMPLATE_SIZE);

        List<String> thousand = Collections.nCopies(1_000, "ord");
        assertThat(mistake(() -> of("{{#x}}{{#x}}{{#x}}text{{/x}}{{/x}}{{/x}}").fill(Map.of("x", thousand)))
                        .rule())
                .isEqualTo(Rule.TEMPLATE_SIZE);
    }

    @Test
    void an_unclosed_part_is_told_of() {
        assertThat(mistake(() -> of("{{#x}}")).rule()).isEqualTo(Rule.TEMPLATE_SYNTAX);
    }

    @Test
    void what_xml_cannot_hold_is_reported_and_never_lost() {
        String filled = of("<main lang=\"sv\"><h1>T</h1><p>{{x}}</p></main>").fill(Map.of("x", "a\u0001b"));

        assertThat(LinterTest.lint(filled)).extracting(Mistake::rule).containsExactly(Rule.MISSING_GLYPH);
    }
}
