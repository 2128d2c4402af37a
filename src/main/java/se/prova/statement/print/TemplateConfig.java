package se.prova.statement.print;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/** The templates of every recipient, a site's own over those that ship. */
@Factory
final class TemplateConfig {

    /** Reads them all once, so that a start with files that cannot be read tells so. */
    @Singleton
    Recipients recipients(@Value("${prova.templates:}") String folder) {
        Recipients recipients = new YamlRecipients(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
        recipients.all();
        return recipients;
    }
}
