package se.prova.signin.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeWordTest {

    @ParameterizedTest
    @CsvSource({
        "7KD2M9QX04TB, 7KD2M9QX04TB",
        "7kd2-m9qx-04tb, 7KD2M9QX04TB",
        "'  7KD2 M9QX 04TB ', 7KD2M9QX04TB",
        "7KD2–M9QX–O4TB, 7KD2M9QX04TB",
        "IlLi-oOoO-7777, 111100007777"
    })
    void what_was_meant_is_read(String typed, String meant) {
        assertThat(CodeWord.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KD2", "7KD2M9QX04TBX", "7KD2-M9QX-04TU", "7KD2M9QX04T\u0000", "åäöåäöåäöåäö"})
    void what_is_no_code_is_none(String typed) {
        assertThat(CodeWord.read(typed)).isEmpty();
    }

    @Test
    void what_goes_on_for_ever_is_not_even_looked_at() {
        assertThat(CodeWord.read("7KD2M9QX04TB" + " ".repeat(1_000))).isEmpty();
    }

    @Test
    void every_bit_counts_and_a_written_code_is_read_again() {
        Random random = new Random(7);
        Set<String> words = new HashSet<>();
        for (int bit = 0; bit < CodeWord.BITS; bit++) {
            words.add(CodeWord.of(1L << bit));
        }
        assertThat(words).hasSize(CodeWord.BITS).doesNotContain(CodeWord.of(0));
        for (int i = 0; i < 1_000; i++) {
            String word = CodeWord.of(random.nextLong());
            assertThat(CodeWord.read(CodeWord.grouped(word).toLowerCase(java.util.Locale.ROOT)))
                    .contains(word);
        }
    }
}
