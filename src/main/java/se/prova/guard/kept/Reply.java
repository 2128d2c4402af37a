package se.prova.guard.kept;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * The answer to a rule's warning, given once for a version however many sentences it was about.
 *
 * @param words more about it, possibly empty
 */
@MappedEntity("guard_reply")
public record Reply(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        String rule,
        Kind reply,
        @MappedProperty(converter = SealedText.class) String words,
        UUID repliedBy,
        @MappedProperty(converter = Micros.class) Instant repliedAt) {

    public static final int WORDS_CHARS_MAX = 2_000;

    /** Why the words stay as they are. */
    public enum Kind {
        /** It is so, and what the statement rests on shows it. */
        HOLDS,
        /** The rule took the words for something else than they mean here. */
        MISREAD
    }

    public Reply {
        if (words.length() > WORDS_CHARS_MAX) {
            throw new IllegalArgumentException("Words have at most %d characters".formatted(WORDS_CHARS_MAX));
        }
    }
}
