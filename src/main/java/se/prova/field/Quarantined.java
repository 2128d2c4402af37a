package se.prova.field;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * An event that could not be recorded, as it came.
 *
 * @param id its own, or one of ours where that cannot be read
 * @param assessmentId the one it names, whether or not there is such an assessment; null where that cannot be read
 * @param code a {@link Fault#code}
 * @param raw canonical JSON
 */
@MappedEntity("quarantine")
public record Quarantined(
        @Id UUID id,
        @Nullable UUID assessmentId,
        String device,
        long seq,
        UUID authorId,
        @MappedProperty(converter = Micros.class) Instant receivedAt,
        String code,
        String contentHash,
        @MappedProperty(converter = SealedText.class) String raw) {}
