package se.prova.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final String SEED = "0".repeat(64);
    private static final List<Long> TEN = LongStream.rangeClosed(1, 10).boxed().toList();

    @Test
    void a_seed_draws_what_any_tool_for_sha_256_draws() {
        assertThat(Draw.of(SEED, TEN, 3)).containsExactly(1L, 5L, 8L);
    }

    @Test
    void the_order_the_entries_come_in_changes_nothing_and_another_seed_all() {
        List<Long> many = LongStream.rangeClosed(1, 1_000).boxed().toList();
        List<Long> drawn = Draw.of(SEED, many, 20);
        assertThat(drawn).hasSize(20).doesNotHaveDuplicates().isSorted();
        assertThat(Draw.of(SEED, many.reversed(), 20)).isEqualTo(drawn);
        assertThat(Draw.of("1".repeat(64), many, 20)).isNotEqualTo(drawn);
    }

    @Test
    void where_there_are_no_more_than_asked_for_all_are_drawn() {
        assertThat(Draw.of(SEED, TEN, 20)).isEqualTo(TEN);
        assertThat(Draw.of(SEED, Collections.emptyList(), 20)).isEmpty();
    }

    @Test
    void every_entry_is_as_likely_as_any_other() {
        Map<Long, Integer> times = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            Draw.of("%064x".formatted(i), TEN, 1).forEach(one -> times.merge(one, 1, Integer::sum));
        }
        assertThat(times).hasSize(10);
        assertThat(times.values()).allMatch(count -> count > 140 && count < 260);
    }
}
