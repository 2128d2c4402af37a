package se.prova.voice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * What the participant says of a version after it was signed, word for word, as a paper of its own with its own date:
 * the signed file never changes.
 *
 * @param ordinal 1 for the first about its version
 * @param ownCodeId the code that they wrote it with on their own page; null where {@code recordedBy} wrote it down
 * @param pdf as it was made when it was recorded, and is served ever after
 */
@MappedEntity("later_words")
@SuppressWarnings("ArrayRecordComponent") // stored and served as it is; never compared
public record LaterWords(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        int ordinal,
        @MappedProperty(converter = SealedText.class) String words,
        @MappedProperty(converter = IsoDate.class) LocalDate givenOn,
        String sha256,
        byte[] pdf,
        UUID recordedBy,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Nullable UUID ownCodeId) {

    public static final int WORDS_CHARS_MAX = 20_000;

    /** The name its file gets, without ending. */
    public String fileName(String documentId, int version) {
        return "%s-%d-tillagg-%d".formatted(documentId, version, ordinal);
    }
}
