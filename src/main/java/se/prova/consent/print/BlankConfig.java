package se.prova.consent.print;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The forms, read once at start. */
@Factory
final class BlankConfig {

    @Singleton
    Blanks blanks(@Value("${prova.templates:}") String folder) {
        Optional<Path> own = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
        Map<Blank.Kind, Blank> blanks = new EnumMap<>(Blank.Kind.class);
        for (Blank.Kind kind : Blank.Kind.values()) {
            blanks.put(kind, YamlBlanks.of(kind, own));
        }
        return new Blanks(blanks);
    }
}
