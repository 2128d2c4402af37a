package se.prova.db;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the program; a test puts its own in its place. */
@Factory
final class ClockConfig {

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
