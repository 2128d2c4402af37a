package se.prova.release;

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
 * Word from whoever got a document that it has arrived.
 *
 * @param reference what they know it by: a number in the journal, a receipt of a message, or who said so
 */
@MappedEntity("release_receipt")
public record Receipt(
        @Id UUID id,
        UUID releaseId,
        UUID assessmentId,
        @MappedProperty(converter = SealedText.class) String reference,
        @MappedProperty(converter = IsoDate.class) LocalDate receivedOn,
        UUID notedBy,
        @MappedProperty(converter = Micros.class) Instant notedAt) {

    public static final int REFERENCE_CHARS_MAX = 200;
}
