package se.prova.reading;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import se.prova.reading.Basis.Floor;

/** How much there must be before a statement is more than preliminary, as the site has set it. */
@Factory
final class ReadingConfig {

    @Singleton
    Floor floor(
            @Value("${prova.floor.sessions:3}") int sessions,
            @Value("${prova.floor.dates:3}") int dates,
            @Value("${prova.floor.stations:2}") int stations,
            @Value("${prova.floor.present-minutes:360}") int presentMinutes,
            @Value("${prova.floor.times-per-skill:2}") int timesPerSkill) {
        return new Floor(sessions, dates, stations, presentMinutes, timesPerSkill);
    }
}
