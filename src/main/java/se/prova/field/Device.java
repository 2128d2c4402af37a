package se.prova.field;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;

/**
 * Something that records, and belongs to the account that used it first.
 *
 * @param ack the highest number received from it, 0 before the first
 * @param blockedAt null while it may send
 */
@MappedEntity("device")
record Device(
        @Id String id,
        UUID accountId,
        long ack,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @MappedProperty(converter = Micros.class) Instant seenAt,
        @Nullable @MappedProperty(converter = Micros.class) Instant blockedAt) {}
