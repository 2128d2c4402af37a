package se.prova.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.prova.session.EventData.Ended;
import se.prova.session.EventData.Paused;
import se.prova.session.EventData.Resumed;
import se.prova.session.EventData.Started;

// A log is a minute further after each event; nine o'clock in Stockholm is eight in UTC.
class TimerTest {

    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    private final Log log = new Log();

    private Timer timer() {
        return log.sheet().timer();
    }

    private Log after(int minutes) {
        return log.wait(Duration.ofMinutes(minutes));
    }

    @Test
    void nothing_was_worked_before_the_start() {
        log.note("ställer i ordning");

        assertThat(timer().started()).isEmpty();
        assertThat(timer().worked()).isZero();
        assertThat(timer().running()).isFalse();
        assertThat(timer().workedAt(NINE.plusSeconds(600))).isZero();
    }

    @Test
    void pauses_are_not_worked() {
        log.add(new Started());
        after(19).add(new Paused());
        after(9).add(new Resumed());
        after(29).add(new Ended());

        assertThat(timer().started()).contains(NINE);
        assertThat(timer().ended()).contains(NINE.plus(Duration.ofMinutes(60)));
        assertThat(timer().worked()).isEqualTo(Duration.ofMinutes(50));
        assertThat(timer().running()).isFalse();
    }

    @Test
    void a_running_clock_shows_time_up_to_now_and_never_less_than_was_worked() {
        log.add(new Started());

        assertThat(timer().running()).isTrue();
        assertThat(timer().workedAt(NINE.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(timer().workedAt(NINE.minusSeconds(90))).isZero();
    }

    @Test
    void a_pause_without_a_start_changes_nothing() {
        log.add(new Paused());
        log.add(new Started());
        after(4).add(new Ended());

        assertThat(timer().worked()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_second_start_and_a_second_end_change_nothing() {
        log.add(new Started());
        log.add(new Started());
        log.add(new Ended());
        after(30).add(new Ended());

        assertThat(timer().started()).contains(NINE);
        assertThat(timer().ended()).contains(NINE.plus(Duration.ofMinutes(2)));
        assertThat(timer().worked()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void an_end_in_a_pause_is_an_end() {
        log.add(new Started());
        log.add(new Paused());
        log.add(new Ended());

        assertThat(timer().worked()).isEqualTo(Duration.ofMinutes(1));
        assertThat(timer().ended()).contains(NINE.plus(Duration.ofMinutes(2)));
    }

    @Test
    void work_taken_up_after_the_end_opens_the_session_again() {
        log.add(new Started());
        log.add(new Ended());
        log.add(new Resumed());

        assertThat(timer().ended()).isEmpty();
        assertThat(timer().running()).isTrue();
    }

    @Test
    void an_end_that_is_struck_did_not_happen() {
        log.add(new Started());
        Event end = log.add(new Ended());
        log.strike(end);

        assertThat(timer().running()).isTrue();
        assertThat(timer().ended()).isEmpty();
    }

    @Test
    void a_clock_set_back_loses_no_work_on_the_same_device() {
        log.add(new Started());
        after(29).set(Duration.ofHours(-1)).add(new Paused());

        assertThat(timer().worked()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void between_two_devices_only_the_clock_tells_and_never_less_than_nothing() {
        Log other = new Log("b");
        log.add(new Started());
        other.wait(Duration.ofMinutes(20)).add(new Ended());
        log.events.addAll(other.events);
        assertThat(timer().worked()).isEqualTo(Duration.ofMinutes(20));
    }
}
