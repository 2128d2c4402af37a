package se.prova.statement.print;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.prova.statement.Recipient;

/** The templates of every recipient, read once at start, a site's own over those that ship. */
@Factory
final class TemplateConfig {

    @Singleton
    Recipients recipients(@Value("${prova.templates:}") String folder) {
        Optional<Path> own = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
        Map<Recipient, Templates> byRecipient = new EnumMap<>(Recipient.class);
        for (Recipient recipient : Recipient.values()) {
            byRecipient.put(recipient, YamlTemplates.of(recipient, own));
        }
        return new Recipients(byRecipient);
    }
}
