package se.prova.statement;

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
 * The participant's own words about the statement. Printed word for word with its date, or it is printed that they
 * chose not to comment. Never edited; a later one stands beside the earlier.
 *
 * @param ownCodeId the code that they wrote it with on their own page; null where {@code recordedBy} wrote it down
 */
@MappedEntity("participant_comment")
public record Comment(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        @MappedProperty(converter = SealedText.class) String words,
        boolean declined,
        @MappedProperty(converter = IsoDate.class) LocalDate givenOn,
        UUID recordedBy,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Nullable UUID ownCodeId) {

    public static final int WORDS_CHARS_MAX = 20_000;

    public Comment {
        if (declined == !words.isEmpty()) {
            throw new IllegalArgumentException("A participant comments or declines");
        }
        if (words.length() > WORDS_CHARS_MAX) {
            throw new IllegalArgumentException("A comment has at most %d characters".formatted(WORDS_CHARS_MAX));
        }
    }
}
