package se.prova.web;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until a test moves it; it is there only where a test asks for it. */
public final class MovableClock extends Clock {

    /** The setting that puts it in the program's clock's place. */
    public static final String WANTED = "prova.test.clock";

    private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Factory
    static final class Instead {

        @Bean
        @Singleton
        @Replaces(Clock.class)
        @Requires(property = WANTED)
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
