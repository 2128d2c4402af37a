package se.prova.instrument;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import se.prova.journal.Event;
import se.prova.journal.Field;
import se.prova.journal.Journal;

// That an overlay is to be mended is told at start, and what in it by the command lint; the service goes on with our
// own words.
@Factory
final class InstrumentConfig {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Context
    Overlays overlays(@Value("${prova.overlays:}") String folder, Definitions definitions) {
        Overlays overlays = folder.isBlank() ? Overlays.none() : YamlOverlays.read(Path.of(folder), definitions);
        LocalDate today = LocalDate.now(Clock.system(STOCKHOLM));
        overlays.warnings(today)
                .forEach(warning ->
                        Journal.write(Event.OVERLAY_WRONG, Field.file(warning.file()), Field.line(warning.line())));
        return overlays;
    }
}
