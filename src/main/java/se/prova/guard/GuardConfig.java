package se.prova.guard;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/** The rules of the language guard, read once at start. */
@Factory
final class GuardConfig {

    @Singleton
    Guard guard(@Value("${prova.templates:}") String folder) {
        return YamlGuard.of(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
    }
}
