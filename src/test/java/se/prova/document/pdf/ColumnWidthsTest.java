package se.prova.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    private static float[] of(float... values) {
        return values;
    }

    @Test
    void a_given_width_that_shrank_below_its_longest_word_gets_it_back_from_the_others() {
        float[] widths = ColumnWidths.given(
                new float[] {10, 28, 0, 60}, new float[] {5, 27, 10, 20}, new float[] {8, 27, 90, 60}, 100);

        assertThat(widths[1]).isGreaterThanOrEqualTo(27);
        assertThat(widths[0] + widths[1] + widths[2] + widths[3]).isCloseTo(100, within(0.01f));
    }

    @Test
    void a_star_takes_what_is_left() {
        assertThat(ColumnWidths.given(of(10, 0, 20), of(5, 5, 5), of(9, 9, 9), 100))
                .containsExactly(10, 70, 20);
    }

    @Test
    void a_width_too_narrow_for_a_word_is_widened() {
        assertThat(ColumnWidths.given(of(10, 0), of(15, 5), of(15, 9), 100)).containsExactly(15, 85);
    }

    @Test
    void widths_that_are_too_much_are_made_to_fit() {
        float[] widths = ColumnWidths.given(of(80, 80, 0), of(5, 5, 5), of(9, 9, 9), 100);

        assertThat(widths[0] + widths[1] + widths[2]).isCloseTo(100, Offset.offset(0.01f));
        assertThat(widths[2]).isPositive();
    }

    @Test
    void words_decide_when_no_widths_are_given() {
        float[] widths = ColumnWidths.byContent(of(10, 10), of(20, 300), 100);

        assertThat(widths[1]).isGreaterThan(widths[0]);
        assertThat(widths[0]).isGreaterThanOrEqualTo(10);
        assertThat(widths[0] + widths[1]).isCloseTo(100, Offset.offset(0.01f));
    }

    @Test
    void one_endless_word_does_not_starve_the_others() {
        assertThat(ColumnWidths.byContent(of(3000, 10), of(3000, 10), 100)[1]).isGreaterThanOrEqualTo(10);
    }
}
