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

/**
 * One account's right to one assessment, until a date. Written when the assessment is made; never deleted.
 *
 * @param seconderId the colleague who is asked to stand behind it; null where nobody is, or where the unit has nobody else
 * @param secondedAt since when it holds for a protected person too; null while it does not
 */
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
        @Nullable @MappedProperty(converter = Micros.class) Instant revokedAt,
        @Nullable UUID seconderId,
        @Nullable @MappedProperty(converter = Micros.class) Instant secondedAt) {

    public boolean validOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(validUntil);
    }
}
