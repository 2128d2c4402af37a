package se.prova.station;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;
import se.prova.instrument.DefinitionRef;

/**
 * How often a task demands each skill, as one assessor judged it at one unit. It never names a person and is never
 * edited: a new one is made.
 *
 * @param stationId the station it was made for, empty for a work task described on the same page
 * @param stationHash of the station's definition, empty for a described task
 * @param taskText the described task in words, empty for a station
 * @param method how the assessor knows: the weakest, {@link Method#IMAGINED}, is always printed
 * @param aids aids and adaptations that belong to the task itself
 * @param triedHere whether the task has been tried out at this unit; false for profiles that ship with a station
 */
@MappedEntity("demand_profile")
public record DemandProfile(
        @Id UUID id,
        UUID unitId,
        String stationId,
        String stationRevision,
        String stationHash,
        String place,
        String task,
        @MappedProperty(converter = SealedText.class) String taskText,
        Station.Ordinary ordinary,
        String instrumentId,
        String instrumentRevision,
        String instrumentHash,
        String instrumentOverlay,
        UUID madeBy,
        @MappedProperty(converter = IsoDate.class) LocalDate madeOn,
        Method method,
        @MappedProperty(converter = SealedText.class) String methodText,
        @MappedProperty(converter = SealedText.class) String aids,
        boolean triedHere,
        @MappedProperty(converter = Micros.class) Instant createdAt) {

    public static final int TITLE_CHARS_MAX = 200;
    public static final int TEXT_CHARS_MAX = 4_000;

    /** How the demand was found out, strongest first. Source: the AWC form's three ways of collecting data. */
    public enum Method {
        OBSERVED,
        DID_IT,
        IMAGINED
    }

    public DemandProfile {
        if (place.isBlank() || place.length() > TITLE_CHARS_MAX || task.isBlank() || task.length() > TITLE_CHARS_MAX) {
            throw new IllegalArgumentException("Place and task have 1 to %d characters".formatted(TITLE_CHARS_MAX));
        }
        if (taskText.length() > TEXT_CHARS_MAX
                || methodText.length() > TEXT_CHARS_MAX
                || aids.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A text has at most %d characters".formatted(TEXT_CHARS_MAX));
        }
        if (stationId.isEmpty() != stationRevision.isEmpty() || stationId.isEmpty() != stationHash.isEmpty()) {
            throw new IllegalArgumentException("A station has an id, a revision and a hash");
        }
    }

    /** The demand instrument's definition that the levels belong to. */
    public DefinitionRef instrument() {
        return new DefinitionRef(instrumentId, instrumentRevision, instrumentHash, instrumentOverlay);
    }

    /** Whether it is for a station of the definitions, and not for a task described in it. */
    public boolean forStation() {
        return !stationId.isEmpty();
    }
}
