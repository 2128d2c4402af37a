package se.prova.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.IsoDate;
import se.prova.db.Micros;

/**
 * The participant's agreement to take part. It opens no way out, and no {@link Ground} can be made of it; taking it back
 * is noted and deletes nothing.
 */
@MappedEntity("participation")
public record Participation(
        @Id UUID id,
        UUID assessmentId,
        UUID unitId,
        @MappedProperty(converter = IsoDate.class) LocalDate agreedOn,
        How agreedHow,
        @Nullable @MappedProperty(converter = IsoDate.class) LocalDate withdrawnOn,
        UUID recordedBy,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Version long revision) {

    public Participation {
        if (withdrawnOn != null && withdrawnOn.isBefore(agreedOn)) {
            throw new IllegalArgumentException("An agreement is taken back after it is given");
        }
    }

    /** The same, taken back on a day. */
    public Participation withdrawn(LocalDate on, long onRevision) {
        return new Participation(id, assessmentId, unitId, agreedOn, agreedHow, on, recordedBy, createdAt, onRevision);
    }
}
