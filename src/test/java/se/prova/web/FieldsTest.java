package se.prova.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final View VIEW = new View(Texts.in(Texts.SWEDISH), Visitor.unknown(""), new Assets(), "/", "");

    private static Fields typed(String name, String value) {
        return Fields.filled(Map.of(name, value));
    }

    @Test
    void what_is_right_becomes_what_it_means() {
        Fields fields = Forms.parse(
                "a=+Åsa+&b=2026-11-02&c=9.30&d=7&e=FRIDAY&f=018f3f5e-0000-7000-8000-000000000000&g=on&h=1&h=2"
                        .replace("Å", "%C3%85")
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(fields.line("a", 10)).isEqualTo("Åsa");
        assertThat(fields.date("b")).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(fields.time("c")).isEqualTo(LocalTime.of(9, 30));
        assertThat(fields.integer("d", 1, 10)).isEqualTo(7);
        assertThat(fields.choice("e", DayOfWeek.class)).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(fields.id("f")).isEqualTo(UUID.fromString("018f3f5e-0000-7000-8000-000000000000"));
        assertThat(fields.ticked("g")).isTrue();
        assertThat(fields.all("h")).containsExactly("1", "2");
        assertThat(fields.anyWrong()).isFalse();
    }

    @Test
    void all_errors_are_told_at_once_in_the_order_of_the_form() {
        Fields fields = Fields.filled(
                Map.of("long", "aaa", "day", "2026-02-30", "number", "11", "word", "KUNG", "id", "1-2-3-4-5"));
        fields.line("missing", 10);
        fields.line("long", 2);
        fields.date("day");
        fields.integer("number", 1, 10);
        fields.choice("word", DayOfWeek.class);
        fields.id("id");

        assertThat(fields.wrongNames()).containsExactly("missing", "long", "day", "number", "word", "id");
        assertThat(fields.wrongNames().stream().map(name -> fields.error(VIEW, name)))
                .containsExactly(
                        "Fyll i fältet.",
                        "Texten är för lång: den har 3 tecken och får ha högst 2.",
                        "Skriv datumet som år-månad-dag, till exempel 2026-11-20.",
                        "Skriv ett tal från 1 till 10.",
                        "Välj ett av alternativen.",
                        "Välj ett av alternativen.");
        assertThat(fields.typed("day")).isEqualTo("2026-02-30");
    }

    @Test
    void one_line_takes_no_line_break_and_text_does() {
        Fields line = typed("a", "ett\ntvå");
        line.line("a", 20);
        assertThat(line.anyWrong()).isTrue();

        Fields text = typed("a", "ett\ntvå");
        assertThat(text.text("a", 20)).isEqualTo("ett\ntvå");
        assertThat(text.anyWrong()).isFalse();
    }

    @Test
    void control_characters_are_refused() {
        for (String bad : List.of("a\u0000b", "a\u0007b", "a\u001bb", "a\u0085b")) {
            Fields fields = typed("a", bad);
            fields.text("a", 20);
            assertThat(fields.wrongNames()).as(bad).containsExactly("a");
        }
    }

    @Test
    void a_constructor_that_refuses_is_told_at_the_field_and_not_in_its_own_words() {
        Fields fields = typed("a", "x");
        Optional<Object> made = fields.make("a", "error.choice", () -> {
            throw new IllegalArgumentException("198001062382");
        });
        assertThat(made).isEmpty();
        assertThat(fields.error(VIEW, "a")).isEqualTo("Välj ett av alternativen.");
    }

    @Test
    void every_kind_of_field_shows_what_was_typed_and_what_is_wrong() {
        Fields fields = Fields.filled(Map.of("a", "<två>"));
        fields.wrong("a", "error.choice");
        List<Option> options = List.of(new Option("ett", "Ett"), new Option("<två>", "Två & fler"));
        Map<String, Object> given =
                Map.of("view", VIEW, "fields", fields, "name", "a", "label", "Val", "hint", "Ett av dem");
        Map<String, Object> choosing = new HashMap<>(given);
        choosing.put("options", options);

        String described = "aria-describedby=\"a-hint a-error\"";
        assertThat(render("field", given)).contains(described, "value=\"&lt;två>\"", "aria-invalid=\"true\"");
        assertThat(render("area", given)).contains(described, ">\n&lt;två&gt;</textarea>", "Välj ett av alternativen.");
        assertThat(render("select", choosing))
                .contains(
                        described,
                        "<option value=\"&lt;två>\" selected>Två &amp; fler</option>",
                        "<label for=\"a\">Val");
        assertThat(render("choices", choosing))
                .contains(described, "type=\"radio\" name=\"a\" value=\"&lt;två>\" checked>", "<legend>Val")
                .doesNotContain("value=\"ett\" checked");
    }

    private static String render(String partial, Map<String, Object> given) {
        StringOutput out = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("layout/" + partial + ".jte", given, out);
        return out.toString();
    }

    @Test
    void a_number_may_be_absent_where_it_is_optional() {
        Fields fields = Fields.empty();
        assertThat(fields.optionalInteger("a", 1, 2)).isEmpty();
        assertThat(fields.optionalDate("b")).isEmpty();
        assertThat(fields.optionalLine("c", 5)).isEmpty();
        assertThat(fields.anyWrong()).isFalse();
    }
}
