package se.prova.voice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * One time that a version of the statement was gone through with the person it is about.
 *
 * @param present who else was there, possibly nobody
 * @param interpreter which language or form of interpreting, empty where there was none
 */
@MappedEntity("walkthrough")
public record Walkthrough(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        @MappedProperty(converter = IsoDate.class) LocalDate heldOn,
        Form form,
        With heldWith,
        @MappedProperty(converter = SealedText.class) String present,
        @MappedProperty(converter = SealedText.class) String interpreter,
        UUID recordedBy,
        @MappedProperty(converter = Micros.class) Instant createdAt) {

    public static final int LINE_CHARS_MAX = 200;

    /** How it was read. */
    public enum Form {
        SCREEN,
        PAPER,
        ALOUD
    }

    /** Who went through it. */
    public enum With {
        PARTICIPANT,
        REPRESENTATIVE,
        BOTH
    }
}
