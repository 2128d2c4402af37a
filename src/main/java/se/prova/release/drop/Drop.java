package se.prova.release.drop;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.audit.Actor;
import se.prova.db.Micros;

/**
 * An order to put a release's parcel in the folder, and how it has gone.
 *
 * @param orderedRole the role it was ordered in, for the log
 * @param confirmed whether it was asked once more, which a protected person's documents need
 * @param problem what stood in the way the last time; null before the first try and once it has left
 */
@MappedEntity("release_drop")
public record Drop(
        @Id UUID releaseId,
        UUID assessmentId,
        UUID unitId,
        UUID orderedBy,
        String orderedRole,
        @MappedProperty(converter = Micros.class) Instant orderedAt,
        boolean confirmed,
        int tries,
        @Nullable @MappedProperty(converter = Micros.class) Instant triedAt,
        @Nullable Problem problem,
        @Version long revision) {

    Actor actor() {
        return Actor.of(orderedBy, orderedRole, unitId);
    }

    Drop tried(Instant at, @Nullable Problem what) {
        return new Drop(
                releaseId,
                assessmentId,
                unitId,
                orderedBy,
                orderedRole,
                orderedAt,
                confirmed,
                tries + 1,
                at,
                what,
                revision);
    }
}
