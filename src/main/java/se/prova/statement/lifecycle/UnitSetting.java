package se.prova.statement.lifecycle;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import se.prova.db.Micros;

/**
 * How a unit works.
 *
 * @param review whether somebody else reviews a statement before it is signed
 */
@MappedEntity("unit_setting")
public record UnitSetting(
        @Id UUID unitId,
        boolean review,
        UUID changedBy,
        @MappedProperty(converter = Micros.class) Instant changedAt,
        @Version long revision) {}
