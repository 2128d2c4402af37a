package se.prova.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.prova.signin.Patience.Name;

class PatienceTest {

    private static final List<Name> ANNA = List.of(Name.account("anna"));
    private static final List<Name> BIRGITTA = List.of(Name.account("birgitta"));

    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private final Patience patience = new Patience(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void three_tries_are_free_and_then_each_costs_twice_the_last() {
        for (int i = 0; i < 3; i++) {
            assertThat(patience.take(ANNA)).isZero();
        }
        assertThat(patience.take(ANNA)).isEqualTo(Duration.ofSeconds(2));
        now = now.plusSeconds(2);
        assertThat(patience.take(ANNA)).isZero();
        assertThat(patience.take(ANNA)).isEqualTo(Duration.ofSeconds(4));
        assertThat(patience.take(BIRGITTA)).isZero();
    }

    @Test
    void a_try_that_was_not_let_through_costs_nothing() {
        for (int i = 0; i < 50; i++) {
            patience.take(ANNA);
        }
        assertThat(patience.take(ANNA)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void the_wait_stops_growing_at_a_quarter_of_an_hour_and_is_forgotten_after_a_day() {
        for (int i = 0; i < 60; i++) {
            patience.take(ANNA);
            now = now.plus(Duration.ofMinutes(15));
        }
        assertThat(patience.take(ANNA)).isZero();
        assertThat(patience.take(ANNA)).isEqualTo(Duration.ofMinutes(15));
        now = now.plus(Duration.ofHours(25));
        patience.take(BIRGITTA);
        assertThat(patience.names()).isEqualTo(1);
        assertThat(patience.take(ANNA)).isZero();
    }

    @Test
    void the_right_password_forgets_the_mistakes_but_an_address_gets_one_try_back_only() {
        List<Name> both = List.of(Name.account("anna"), Name.address("10.0.0.1"));
        for (int i = 0; i < 3; i++) {
            patience.take(both);
        }
        now = now.plusSeconds(2);
        assertThat(patience.take(both)).isZero();
        patience.right(both);
        assertThat(patience.take(ANNA)).isZero();
        // Three of six are used up, and are not washed clean by one who was right.
        for (int i = 0; i < 3; i++) {
            assertThat(patience.take(List.of(Name.address("10.0.0.1")))).isZero();
        }
        assertThat(patience.take(List.of(Name.address("10.0.0.1")))).isPositive();
    }

    @Test
    void however_many_names_are_tried_the_table_stays_small() {
        for (int i = 0; i < 11_000; i++) {
            patience.take(List.of(Name.account("n" + i)));
        }
        assertThat(patience.names()).isEqualTo(10_000);
    }
}
