package se.prova.voice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import se.prova.db.Micros;

/**
 * That the participant opened what was signed on their own page: kept once for each version, the first time.
 *
 * @param ownCodeId the code that they came in with
 */
@MappedEntity("own_reading")
public record OwnReading(
        @Id UUID statementId,
        UUID assessmentId,
        UUID ownCodeId,
        @MappedProperty(converter = Micros.class) Instant readAt) {}
