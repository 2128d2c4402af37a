package se.prova.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.UUID;
import se.prova.db.SealedText;

/** A question that the trial is to answer, in the words of the one who asked. */
@MappedEntity("question")
public record Question(
        @Id UUID id,
        UUID assessmentId,
        int ordinal,
        @MappedProperty(converter = SealedText.class) String text,
        @Version long revision) {

    public static final int COUNT_MAX = 20;
    public static final int TEXT_CHARS_MAX = 500;

    public Question {
        if (ordinal < 1 || ordinal > COUNT_MAX) {
            throw new IllegalArgumentException("Questions are numbered 1 to %d".formatted(COUNT_MAX));
        }
        if (text.isBlank() || text.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A question has 1 to %d characters".formatted(TEXT_CHARS_MAX));
        }
    }
}
