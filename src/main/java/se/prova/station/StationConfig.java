package se.prova.station;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import se.prova.instrument.Definitions;

// Loaded at start and together, so that a wrong file stops the start and every mistake is told at once.
@Factory
final class StationConfig {

    @Context
    YamlStations.Loaded loaded(@Value("${prova.instruments:}") String own) {
        return YamlStations.load(own.isBlank() ? Optional.empty() : Optional.of(Path.of(own)));
    }

    @Singleton
    Definitions definitions(YamlStations.Loaded loaded) {
        return loaded.definitions();
    }

    @Singleton
    Stations stations(YamlStations.Loaded loaded) {
        return loaded.stations();
    }
}
