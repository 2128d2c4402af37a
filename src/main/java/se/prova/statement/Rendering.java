package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import se.prova.db.Micros;

/** A recipient's document of a signed statement, as it was stored at signing and is served ever after. */
@MappedEntity("rendering")
@SuppressWarnings("ArrayRecordComponent") // stored and served as it is; renderings are never compared
public record Rendering(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        Recipient recipient,
        String templateHash,
        String sha256,
        byte[] pdf,
        @MappedProperty(converter = Micros.class) Instant createdAt) {}
