package se.prova.instrument;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import se.prova.db.Micros;

/** A definition as stored at first use, under {@link Snapshots.Release#key}. */
@MappedEntity("definition_snapshot")
record Snapshot(
        @Id String id,
        String hash,
        String canonical,
        @MappedProperty(converter = Micros.class) Instant firstUsedAt) {}
