package se.prova.instrument;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// What is wrong with an overlay is told at start; the service goes on with our own words.
@Factory
final class InstrumentConfig {

    private static final Logger LOG = LoggerFactory.getLogger(Overlays.class);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Context
    Overlays overlays(@Value("${prova.overlays:}") String folder, Definitions definitions) {
        Overlays overlays = folder.isBlank() ? Overlays.none() : YamlOverlays.read(Path.of(folder), definitions);
        LocalDate today = LocalDate.now(Clock.system(STOCKHOLM));
        overlays.warnings(today).forEach(warning -> LOG.warn("{}: {}", warning.file(), warning.inFile()));
        return overlays;
    }
}
