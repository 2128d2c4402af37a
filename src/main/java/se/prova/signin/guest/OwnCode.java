package se.prova.signin.guest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Guest;
import se.prova.db.Micros;

/**
 * A code to a participant's own page.
 *
 * @param codeHash keyed hash of it, so that a copy of the database opens nothing
 * @param usedAt when it last opened the page; null while it has not
 * @param endedBy who took it back, or gave another in its place; null while it may be used
 */
@MappedEntity("own_code")
public record OwnCode(
        @Id UUID id,
        String codeHash,
        UUID assessmentId,
        UUID participantId,
        UUID unitId,
        UUID madeBy,
        @MappedProperty(converter = Micros.class) Instant madeAt,
        @MappedProperty(converter = Micros.class) Instant validUntil,
        @Nullable @MappedProperty(converter = Micros.class) Instant usedAt,
        @Nullable UUID endedBy,
        @Nullable @MappedProperty(converter = Micros.class) Instant endedAt) {

    /** Whether it opens the page at this moment. */
    public boolean opens(Instant now) {
        return endedAt == null && now.isBefore(validUntil);
    }

    Guest guest() {
        return new Guest(id, unitId, assessmentId, participantId, madeBy);
    }

    @Override
    public String toString() {
        return "OwnCode " + id;
    }
}
