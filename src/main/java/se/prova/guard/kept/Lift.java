package se.prova.guard.kept;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * A block that was wrong, lifted by the signer. It holds for this rule in this text, word for word: when the text
 * changes the block is back.
 *
 * @param target the text, see {@link se.prova.guard.Passage#target}
 */
@MappedEntity("guard_lift")
public record Lift(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        UUID unitId,
        String rule,
        String target,
        @MappedProperty(converter = SealedText.class) String text,
        @MappedProperty(converter = SealedText.class) String reason,
        UUID liftedBy,
        @MappedProperty(converter = Micros.class) Instant liftedAt) {

    public static final int REASON_CHARS_MAX = 2_000;

    public Lift {
        if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
            throw new IllegalArgumentException("A reason has 1 to %d characters".formatted(REASON_CHARS_MAX));
        }
    }
}
