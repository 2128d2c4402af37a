package se.prova.statement.lifecycle;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import se.prova.db.Micros;

/**
 * What an assessment held at a moment when somebody answered for a signed version: at the signature, and each time it
 * was said that new material changes nothing.
 *
 * @param prints as {@link Prints} writes them
 */
@MappedEntity("evidence_seen")
public record EvidenceSeen(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        String prints,
        UUID seenBy,
        @MappedProperty(converter = Micros.class) Instant seenAt) {}
