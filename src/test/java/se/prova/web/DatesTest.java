package se.prova.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final Instant LATE_IN_STOCKHOLM = Instant.parse("2026-11-10T23:26:00Z");

    @Test
    void days_and_times_are_swedish_whatever_the_zone_of_the_machine() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(Dates.moment(LATE_IN_STOCKHOLM, Texts.SWEDISH)).isEqualTo("11 nov 00.26");
            assertThat(Dates.dayOf(LATE_IN_STOCKHOLM)).isEqualTo(LocalDate.of(2026, 11, 11));
            assertThat(Dates.today(Clock.fixed(LATE_IN_STOCKHOLM, ZoneOffset.UTC)))
                    .isEqualTo(LocalDate.of(2026, 11, 11));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void the_clock_moves_with_summer_time() {
        assertThat(Dates.moment(Instant.parse("2026-07-10T07:05:00Z"), Texts.SWEDISH))
                .isEqualTo("10 juli 09.05");
    }

    @Test
    void a_day_is_written_in_the_language_of_the_page() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertThat(Dates.day(day, Texts.SWEDISH)).isEqualTo("2 november 2026");
        assertThat(Dates.longDay(day, Texts.SWEDISH)).isEqualTo("måndag 2 november 2026");
        assertThat(Dates.shortDay(day, Texts.SWEDISH)).isEqualTo("2 nov");
        assertThat(Dates.day(day, Locale.ENGLISH)).isEqualTo("2 November 2026");
    }
}
