package se.prova.session;

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
import se.prova.instrument.DefinitionRef;

/**
 * One participant at one station on one occasion. What happened in it is told by its events.
 *
 * @param profileId the demand profile it is held under; null where it was started without one and reads as no comparison
 * @param stationId empty for a work task described in the demand profile
 * @param occasion 1 for the first time at this station in this assessment, 2 for the second
 * @param observers who observed, by name, besides the one who made the session
 * @param situation how it was around: noise, time of day
 * @param othersPresent who else was there
 * @param orderAgreed what was agreed with the participant about the order of stations
 */
@MappedEntity("session")
public record Session(
        @Id UUID id,
        UUID assessmentId,
        UUID unitId,
        @Nullable UUID profileId,
        String stationId,
        String stationRevision,
        String stationHash,
        String place,
        String task,
        String instrumentId,
        String instrumentRevision,
        String instrumentHash,
        String instrumentOverlay,
        int occasion,
        @MappedProperty(converter = IsoDate.class) LocalDate heldOn,
        Observation observation,
        @MappedProperty(converter = SealedText.class) String observers,
        @MappedProperty(converter = SealedText.class) String situation,
        @MappedProperty(converter = SealedText.class) String othersPresent,
        @MappedProperty(converter = SealedText.class) String orderAgreed,
        UUID madeBy,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Version long revision) {

    public static final int TEXT_CHARS_MAX = 1_000;
    public static final int OCCASIONS_MAX = 500;

    /** How it was observed. Source: the AWP form's two ways. */
    public enum Observation {
        DIRECT,
        PARTICIPANT
    }

    public Session {
        if (stationId.isEmpty() && profileId == null) {
            throw new IllegalArgumentException(
                    "A session is held at a station or under a profile that describes a task");
        }
        if (stationId.isEmpty() != stationRevision.isEmpty() || stationId.isEmpty() != stationHash.isEmpty()) {
            throw new IllegalArgumentException("A station has an id, a revision and a hash");
        }
        if (occasion < 1 || occasion > OCCASIONS_MAX) {
            throw new IllegalArgumentException("Occasions are 1 to %d".formatted(OCCASIONS_MAX));
        }
        if (observers.length() > TEXT_CHARS_MAX
                || situation.length() > TEXT_CHARS_MAX
                || othersPresent.length() > TEXT_CHARS_MAX
                || orderAgreed.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A text has at most %d characters".formatted(TEXT_CHARS_MAX));
        }
    }

    /** The performance instrument's definition that ratings in this session belong to. */
    public DefinitionRef instrument() {
        return new DefinitionRef(instrumentId, instrumentRevision, instrumentHash, instrumentOverlay);
    }

    /** The same on another occasion. */
    Session onOccasion(int number) {
        return new Session(
                id,
                assessmentId,
                unitId,
                profileId,
                stationId,
                stationRevision,
                stationHash,
                place,
                task,
                instrumentId,
                instrumentRevision,
                instrumentHash,
                instrumentOverlay,
                number,
                heldOn,
                observation,
                observers,
                situation,
                othersPresent,
                orderAgreed,
                madeBy,
                createdAt,
                revision);
    }

    /**
     * What sessions must share to be read side by side: the same revision of a station, or the same described task. A
     * described task without a profile is read alone.
     * Holds only letters, digits and hyphens.
     */
    public String stationKey() {
        return stationId.isEmpty() ? "task-" + (profileId == null ? id : profileId) : stationId + "-" + stationRevision;
    }
}
