package se.prova.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.IsoDate;
import se.prova.db.Micros;

/** One account's right to one assessment, until a date. Written when the assessment is made; never deleted. */
@MappedEntity("access_grant")
public record Grant(
        @Id UUID id,
        UUID assessmentId,
        UUID accountId,
        UUID unitId,
        String reason,
        UUID grantedBy,
        @MappedProperty(converter = Micros.class) Instant grantedAt,
        @MappedProperty(converter = IsoDate.class) LocalDate validUntil,
        @Nullable @MappedProperty(converter = Micros.class) Instant revokedAt) {

    public boolean validOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(validUntil);
    }
}
