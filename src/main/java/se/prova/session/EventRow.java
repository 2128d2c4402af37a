package se.prova.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/** An event as stored: its data as JSON in a sealed column, its time both as a number and as the device wrote it. */
@MappedEntity("event")
record EventRow(
        @Id UUID id,
        UUID assessmentId,
        @Nullable UUID sessionId,
        String device,
        long seq,
        String type,
        UUID authorId,
        @MappedProperty(converter = Micros.class) Instant at,
        String atText,
        long mono,
        @MappedProperty(converter = Micros.class) Instant receivedAt,
        String contentHash,
        @MappedProperty(converter = SealedText.class) String data) {}
