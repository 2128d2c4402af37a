package se.prova.guard.kept;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * Whether the judgement would have been the same for a person of another gender. The latest counts; one that says no
 * leads back to the text.
 *
 * <p>Source: the practice of SE-coach Gävle, to think the other way round.
 *
 * @param words what would have been otherwise; empty only where it would have been the same
 */
@MappedEntity("guard_reflection")
public record Reflection(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        boolean same,
        @MappedProperty(converter = SealedText.class) String words,
        UUID answeredBy,
        @MappedProperty(converter = Micros.class) Instant answeredAt) {

    public static final int WORDS_CHARS_MAX = 2_000;

    public Reflection {
        if (words.length() > WORDS_CHARS_MAX || (!same && words.isBlank())) {
            throw new IllegalArgumentException("Who says no says what would have been otherwise");
        }
    }
}
