package se.prova.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

// Every character is one wide here.
class LineBreakerTest {

    private static final Measure ONE = (text, style, sign) -> text.codePointCount(0, text.length());
    private static final Style STYLE = new Style(Style.Face.REGULAR, 1, 0);

    private static List<Line> set(float width, String... texts) {
        List<Ink> inks =
                List.of(texts).stream().map(text -> Ink.of(text, STYLE, null)).toList();
        return LineBreaker.lines(inks, width, 1, 1, ONE);
    }

    private static String words(Line line) {
        return line.fragments().stream().map(Line.Fragment::text).collect(Collectors.joining());
    }

    private static List<String> lines(float width, String... texts) {
        return set(width, texts).stream()
                .map(line -> words(line) + (line.hyphen() ? "~" : ""))
                .toList();
    }

    @Test
    void lines_break_at_spaces_and_keep_the_space() {
        assertThat(lines(8, "en lång rad till")).containsExactly("en lång ", "rad till");
    }

    @Test
    void a_word_goes_on_from_one_style_to_the_next() {
        assertThat(lines(8, "en fet", "stil, ja")).containsExactly("en ", "fetstil, ", "ja");
    }

    @Test
    void a_line_break_in_the_text_is_kept() {
        assertThat(lines(20, "ett\n\ntvå")).containsExactly("ett ", "", "två");
    }

    @Test
    void a_word_wider_than_a_line_is_cut_without_a_hyphen() {
        assertThat(lines(4, "x abcdefghij y")).containsExactly("x ", "abcd", "efgh", "ij y");
    }

    @Test
    void a_character_of_several_parts_is_never_cut() {
        assertThat(lines(2, "👨‍👩‍👧a\u0323\u0308b"))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("\u200D").doesNotStartWith("\u0308"));
    }

    @Test
    void a_soft_hyphen_shows_only_where_the_line_breaks() {
        assertThat(lines(8, "arbets\u00ADför\u00ADmåga")).containsExactly("arbets~", "förmåga");
        assertThat(lines(20, "arbets\u00ADför\u00ADmåga")).containsExactly("arbetsförmåga");
    }

    @Test
    void a_hyphen_between_letters_may_end_a_line_but_not_one_in_a_number() {
        assertThat(lines(7, "lån-återlämning")).containsExactly("lån-", "återläm", "ning");
        assertThat(lines(12, "den 2026-11-20")).containsExactly("den ", "2026-11-20");
    }

    private static List<String> hyphenated(float width, String text) {
        return LineBreaker.lines(List.of(Ink.of(text, STYLE, null)), width, 1, 1, ONE, PdfHyphens.in("sv")).stream()
                .map(line -> words(line) + (line.hyphen() ? "~" : ""))
                .toList();
    }

    @Test
    void a_swedish_word_is_hyphenated_where_the_line_would_be_left_short() {
        assertThat(hyphenated(21, "hela dagen i arbetsprövning igen"))
                .containsExactly("hela dagen i arbets~", "prövning igen");
        assertThat(hyphenated(24, "hela dagen i en verkstad")).containsExactly("hela dagen i en verkstad");
        assertThat(hyphenated(8, "(utlåtande), arbetsuppgifter."))
                .containsExactly("(utlå~", "tande), ", "arbets~", "uppgif~", "ter.");
    }

    @Test
    void the_last_word_is_not_cut_since_that_saves_no_line() {
        assertThat(hyphenated(21, "hela dagen i arbetsprövning")).containsExactly("hela dagen i ", "arbetsprövning");
    }

    @Test
    void a_line_that_is_nearly_full_is_left_as_it_is() {
        assertThat(hyphenated(50, "det han gjorde under hela dagen i den verkstaden arbetsprövning"))
                .containsExactly("det han gjorde under hela dagen i den verkstaden ", "arbetsprövning");
    }

    @Test
    void names_codes_numbers_and_addresses_are_never_hyphenated() {
        for (String word : List.of(
                "Fritidsbanken",
                "Arbetsprövningen",
                "ARBETSPRÖVNING",
                "PRV-2026-arbetsprövning",
                "19800106-2382",
                "arbetsprövning7",
                "anna@arbetsprövning.example",
                "https://arbetsprövning.example/arbetsuppgifter",
                "arbetsprövning/arbetsuppgifter",
                "bild.utlåtande")) {
            assertThat(String.join("|", hyphenated(30, "ett två tre fyra fem " + word)))
                    .as(word)
                    .doesNotContain("~");
        }
    }

    @Test
    void what_is_longer_than_any_word_is_cut_anywhere_and_its_letters_are_not_asked() {
        assertThat(Hyphens.plain("arbete".repeat(10))).isTrue();
        assertThat(Hyphens.plain("arbete".repeat(10) + "t")).isFalse();
        assertThat(hyphenated(30, "arbete".repeat(3_000))).hasSize(600).noneMatch(line -> line.endsWith("~"));
    }

    @Test
    void never_more_than_two_lines_in_a_row_end_with_a_hyphen() {
        List<String> lines = hyphenated(7, "arbetslöshetsförsäkringsfrågorna");

        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(String.join(
                        "",
                        lines.stream()
                                .map(line -> line.endsWith("~") ? "h" : ".")
                                .toList()))
                .doesNotContain("hhh");
        assertThat(String.join("", lines).replace("~", "")).isEqualTo("arbetslöshetsförsäkringsfrågorna");
    }

    @Test
    void at_least_three_letters_stand_on_either_side() {
        assertThat(hyphenated(5, "ala alarm avokado"))
                .allSatisfy(line ->
                        assertThat(line.replaceAll("[^a-zåäö]", "").length()).isGreaterThan(2));
    }

    @Test
    void a_hyphenated_word_is_not_torn_between_pages() {
        assertThat(LineBreaker.lines(
                                List.of(Ink.of("hela dagen i arbetsprövning igen", STYLE, null)),
                                24,
                                1,
                                1,
                                ONE,
                                PdfHyphens.in("sv-SE"))
                        .getFirst()
                        .keep())
                .isTrue();
    }

    @Test
    void other_languages_are_left_alone() {
        assertThat(LineBreaker.lines(
                        List.of(Ink.of("hela dagen i arbetsprövning", STYLE, null)),
                        24,
                        1,
                        1,
                        ONE,
                        PdfHyphens.in("en")))
                .noneMatch(Line::hyphen);
    }

    @Test
    void a_hard_space_does_not_break() {
        assertThat(lines(8, "kostar 10\u00A0000")).containsExactly("kostar ", "10\u00A0000");
    }

    @Property
    void no_letter_is_lost_and_no_line_is_too_wide(
            @ForAll @StringLength(max = 200) @CharRange(from = 'a', to = 'e') @CharRange(from = ' ', to = ' ')
                    String text,
            @ForAll @IntRange(min = 1, max = 30) int width) {
        List<Line> set = set(width, text);

        assertThat(set.stream()
                        .map(LineBreakerTest::words)
                        .collect(Collectors.joining())
                        .replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
        assertThat(set).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(width + 0.02f));
    }
}
