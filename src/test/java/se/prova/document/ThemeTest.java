package se.prova.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {

    @Test
    void what_a_site_does_not_change_stays() {
        Theme theme =
                Theme.of("theme.yaml", Map.of("sizes", Map.of("title", 26), "colours", Map.of("head", "#003300")));

        assertThat(theme.size(Theme.Size.TITLE)).isEqualTo(26);
        assertThat(theme.colour(Theme.Colour.HEAD)).isEqualTo(0x003300);
        assertThat(theme.size(Theme.Size.TEXT)).isEqualTo(10.5f);
        assertThat(theme.margins()).isEqualTo(Theme.standard().margins());
    }

    @Test
    void the_letterhead_is_the_sites_own() {
        assertThat(Theme.of("theme.yaml", Map.of("letterhead", List.of("Sjöviks kommun", "Enheten")))
                        .letterhead())
                .containsExactly("Sjöviks kommun", "Enheten");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(Rule.THEME_NAME, Map.of("storlek", 1)),
                Arguments.of(Rule.THEME_NAME, Map.of("sizes", Map.of("rubrik", 12))),
                Arguments.of(Rule.THEME_NAME, Map.of("margins", Map.of("inner", 12))),
                Arguments.of(Rule.THEME_NAME, Map.of("sizes", "stora")),
                Arguments.of(Rule.THEME_NUMBER, Map.of("sizes", Map.of("text", 200))),
                Arguments.of(Rule.THEME_NUMBER, Map.of("margins", Map.of("left", "20"))),
                Arguments.of(Rule.THEME_COLOUR, Map.of("colours", Map.of("ink", "svart"))),
                Arguments.of(Rule.THEME_PALE, Map.of("colours", Map.of("muted", "#aaaaaa"))),
                Arguments.of(Rule.THEME_TEXT, Map.of("letterhead", "Sjöviks kommun")));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Rule rule, Map<String, ?> values) {
        FaultyPage fault = catchThrowableOfType(FaultyPage.class, () -> Theme.of("theme.yaml", values));

        assertThat(fault.mistakes()).extracting(Mistake::rule).containsExactly(rule);
        assertThat(fault.getMessage()).startsWith("theme.yaml:1: ").doesNotContain("%");
    }
}
