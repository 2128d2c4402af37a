package se.prova.followup;

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
import se.prova.db.SealedText;

/**
 * One follow-up of a unit's log for a period. It is drawn once, signed once, and never changes after that.
 *
 * @param periodFrom first day
 * @param periodUntil last day; it had passed when the sample was drawn, so that drawing again gives the same
 * @param seed what the sample was drawn with, see {@link Draw}
 * @param drawnFrom how many entries the sample was drawn from
 * @param unusualFound how many entries a rule found, which may be more than were taken in
 * @param words what the one who signs says of it; empty until then
 */
@MappedEntity("log_review")
public record Review(
        @Id UUID id,
        UUID unitId,
        @MappedProperty(converter = IsoDate.class) LocalDate periodFrom,
        @MappedProperty(converter = IsoDate.class) LocalDate periodUntil,
        String seed,
        int sampleSize,
        int drawnFrom,
        int unusualFound,
        UUID startedBy,
        @MappedProperty(converter = Micros.class) Instant startedAt,
        @Nullable UUID signedBy,
        @Nullable @MappedProperty(converter = Micros.class) Instant signedAt,
        @MappedProperty(converter = SealedText.class) String words,
        @Version long revision) {

    public static final int DAYS_MAX = 31;

    public Review {
        if (periodUntil.isBefore(periodFrom)
                || periodFrom.plusDays(DAYS_MAX).isBefore(periodUntil.plusDays(1))
                || (signedBy == null) != (signedAt == null)) {
            throw new IllegalArgumentException("A follow-up is of 1 to %d days, and signed whole".formatted(DAYS_MAX));
        }
    }

    /** The same, building on the revision somebody saw. */
    Review on(long seen) {
        return with(signedBy, signedAt, words, seen);
    }

    Review signed(UUID by, Instant at, String own) {
        return with(by, at, own, revision);
    }

    private Review with(@Nullable UUID by, @Nullable Instant at, String own, long onRevision) {
        return new Review(
                id,
                unitId,
                periodFrom,
                periodUntil,
                seed,
                sampleSize,
                drawnFrom,
                unusualFound,
                startedBy,
                startedAt,
                by,
                at,
                own,
                onRevision);
    }
}
