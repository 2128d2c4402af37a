package se.prova.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

    /** A right that holds for whoever is not protected. */
    public static Grant plain(
            UUID id,
            UUID assessment,
            UUID account,
            UUID unit,
            String reason,
            UUID grantedBy,
            Instant at,
            LocalDate validUntil) {
        return new Grant(id, assessment, account, unit, reason, grantedBy, at, validUntil, null, null, null);
    }

    /**
     * The same right, to a protected person: it holds when the colleague who is asked stands behind it, and at once where
     * the unit has nobody to ask.
     */
    public Grant toProtected(Optional<UUID> asked) {
        return new Grant(
                id,
                assessmentId,
                accountId,
                unitId,
                reason,
                grantedBy,
                grantedAt,
                validUntil,
                revokedAt,
                asked.orElse(null),
                asked.isPresent() ? null : grantedAt);
    }

    /** Whether one person gave it alone to a protected person: the auditor is told. */
    public boolean alone() {
        return secondedAt != null && seconderId == null;
    }

    /** Whether a colleague has been asked and has not answered. */
    public boolean waiting() {
        return seconderId != null && secondedAt == null && revokedAt == null;
    }

    public boolean validOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(validUntil);
    }
}
