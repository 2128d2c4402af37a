package se.prova.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource({"0, ''", "60, '1'", "2250, '37,5'", "2400, '40'", "65, '1,08'", "45, '0,75'"})
    void hours_are_written_with_a_comma_and_no_more_decimals_than_needed(int minutes, String written) {
        assertThat(Written.hours(minutes)).isEqualTo(written);
    }

    @Test
    void every_number_of_minutes_is_read_back_as_it_was() {
        for (int minutes = 1; minutes <= 600; minutes++) {
            assertThat(ReferralForm.minutes(Written.hours(minutes))).hasValue(minutes);
        }
    }
}
