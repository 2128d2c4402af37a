package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * A recipient's document of a signed statement, as it was stored at signing and is served ever after.
 *
 * @param html the same for reading on a screen; null where it was signed before there was such a version
 */
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

        @Nullable @MappedProperty(converter = SealedText.class)
        String html,

        @MappedProperty(converter = Micros.class) Instant createdAt) {}
