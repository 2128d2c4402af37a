package se.prova.interview;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.instrument.DefinitionRef;

/** One interview: on which occasion, about which situation, rated by whom under which definition. */
@MappedEntity("interview")
public record Interview(
        @Id UUID id,
        UUID assessmentId,
        Occasion occasion,
        Situation situation,
        @MappedProperty(converter = IsoDate.class) LocalDate heldOn,
        UUID raterId,
        String instrumentId,
        String instrumentRevision,
        String instrumentHash,
        String instrumentOverlay,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Version long revision) {

    /** At the start, or at the end. */
    public enum Occasion {
        FIRST,
        CLOSING
    }

    /** What the ratings are about. Source: the WRI form asks which situation is rated. */
    public enum Situation {
        CURRENT_WORK,
        RETURN,
        WORK_IN_GENERAL
    }

    public DefinitionRef instrument() {
        return new DefinitionRef(instrumentId, instrumentRevision, instrumentHash, instrumentOverlay);
    }
}
