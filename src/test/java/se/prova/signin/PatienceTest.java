package se.prova.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    private final Patience patience = new Patience(clock);

    @Test
    void two_mistakes_cost_nothing_and_then_each_costs_twice_the_last() {
        patience.wrong("anna");
        patience.wrong("anna");
        assertThat(patience.wait("anna")).isZero();
        patience.wrong("anna");
        assertThat(patience.wait("anna")).isEqualTo(Duration.ofSeconds(2));
        patience.wrong("anna");
        assertThat(patience.wait("anna")).isEqualTo(Duration.ofSeconds(4));
        assertThat(patience.wait("birgitta")).isZero();
    }

    @Test
    void the_wait_stops_growing_at_five_minutes() {
        for (int i = 0; i < 60; i++) {
            patience.wrong("anna");
        }
        assertThat(patience.wait("anna")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void the_right_password_forgets_the_mistakes() {
        for (int i = 0; i < 5; i++) {
            patience.wrong("anna");
        }
        patience.right("anna");
        assertThat(patience.wait("anna")).isZero();
    }
}
