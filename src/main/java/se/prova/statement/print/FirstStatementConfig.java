package se.prova.statement.print;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import se.prova.reading.Reading;
import se.prova.statement.Recipient;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseJson;
import se.prova.statement.casefile.Library;

/**
 * Makes the sample's statements once the service has started, and throws them away: Java reads its classes and fonts and
 * learns the way then, and not while the first person waits for a preview. It does so beside the service, which answers
 * meanwhile, and with the templates that ship, so that no mistake in a site's own can be met here.
 */
@Singleton
public class FirstStatementConfig {

    private static final String SAMPLE = "/demo/case.json";
    private static final int ROUNDS = 3;
    private static final AtomicBoolean MADE = new AtomicBoolean();

    @EventListener
    void started(ServerStartupEvent event) {
        if (MADE.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("first-statement").start(FirstStatementConfig::make);
        }
    }

    /** All recipients' statements of the sample, a few times over; how many files came of it. */
    public static int make() {
        CaseFile file = sample();
        Library library = Library.of(file.definitions());
        Reading reading = Reading.of(file.material(library), file.floor());
        int made = 0;
        for (int i = 0; i < ROUNDS; i++) {
            for (Recipient recipient : Recipient.values()) {
                Templates templates = YamlTemplates.of(recipient, Optional.empty());
                byte[] pdf = Printed.of(file, Objects.requireNonNull(file.statement()), library, reading, templates)
                        .pdf();
                made += pdf.length > 0 ? 1 : 0;
            }
        }
        return made;
    }

    private static CaseFile sample() {
        try (InputStream in = FirstStatementConfig.class.getResourceAsStream(SAMPLE)) {
            return CaseJson.read(SAMPLE, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
