package se.prova.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaginatorTest {

    private static final Strip.Painter NOTHING = (canvas, top) -> {};

    private static Strip strip(float height) {
        return Strip.of(0, height, false, NOTHING);
    }

    // The heights of the strips on each page.
    private static List<List<Float>> heights(Strip... strips) {
        return Paginator.pages(List.of(strips), 100).stream()
                .map(page ->
                        page.stream().map(placed -> placed.strip().height()).toList())
                .toList();
    }

    @Test
    void nothing_is_one_empty_page() {
        assertThat(Paginator.pages(List.of(), 100)).containsExactly(List.of());
    }

    @Test
    void what_does_not_fit_goes_to_the_next_page() {
        assertThat(heights(strip(60), strip(40), strip(1))).containsExactly(List.of(60f, 40f), List.of(1f));
    }

    @Test
    void space_before_falls_away_at_the_top_of_a_page() {
        List<List<Paginator.Placed>> pages =
                Paginator.pages(List.of(strip(90).after(20), strip(50).after(20)), 100);

        assertThat(pages.get(0).getFirst().down()).isZero();
        assertThat(pages.get(1).getFirst().down()).isZero();
    }

    @Test
    void a_heading_goes_with_what_it_heads() {
        assertThat(heights(strip(70), strip(20).kept(), strip(30))).containsExactly(List.of(70f), List.of(20f, 30f));
    }

    @Test
    void a_chain_higher_than_a_page_is_cut_between_strips() {
        assertThat(heights(strip(50).kept(), strip(50).kept(), strip(50)))
                .containsExactly(List.of(50f, 50f), List.of(50f));
    }

    @Test
    void a_strip_higher_than_a_page_gets_its_own_and_is_not_lost() {
        assertThat(heights(strip(10), strip(150), strip(10)))
                .containsExactly(List.of(10f), List.of(150f), List.of(10f));
    }

    @Test
    void heads_come_again_where_a_table_goes_on() {
        List<Strip> head = List.of(strip(11));

        assertThat(heights(
                        strip(10).kept(), strip(50).repeating(head), strip(50).repeating(head)))
                .containsExactly(List.of(10f, 50f), List.of(11f, 50f));
    }

    @Test
    void heads_that_leave_no_room_are_left_out() {
        List<Strip> head = List.of(strip(60));

        assertThat(heights(strip(60).repeating(head), strip(50).repeating(head)))
                .containsExactly(List.of(60f), List.of(50f));
    }

    @Test
    void a_page_break_is_kept_and_never_makes_an_empty_page() {
        assertThat(heights(strip(10).onNewPage(), strip(10).onNewPage(), strip(10)))
                .containsExactly(List.of(10f), List.of(10f, 10f));
    }

    @Test
    void every_strip_is_placed_once_and_inside_its_page() {
        List<Strip> strips = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(i -> Strip.of(i % 7, 1 + i * 13 % 97, i % 3 == 0, NOTHING))
                .toList());
        List<List<Paginator.Placed>> pages = Paginator.pages(strips, 100);

        assertThat(pages.stream().flatMap(List::stream).map(Paginator.Placed::strip))
                .containsExactlyElementsOf(strips);
        assertThat(pages)
                .allSatisfy(page -> assertThat(page)
                        .isNotEmpty()
                        .allSatisfy(placed -> assertThat(
                                        placed.down() + placed.strip().height())
                                .isLessThanOrEqualTo(100.1f)));
    }
}
