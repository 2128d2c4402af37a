package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.UUID;
import se.prova.db.SealedText;

/** The answer to one question, or why it cannot be answered. One row per question from the start. */
@MappedEntity("answer")
public record Answer(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        UUID questionId,
        @MappedProperty(converter = SealedText.class) String text,
        @MappedProperty(converter = SealedText.class) String whyNot,
        @Version long revision) {

    public static final int TEXT_CHARS_MAX = 2_000;

    public Answer {
        if (text.length() > TEXT_CHARS_MAX || whyNot.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("An answer has at most %d characters".formatted(TEXT_CHARS_MAX));
        }
        if (!text.isBlank() && !whyNot.isBlank()) {
            throw new IllegalArgumentException("A question is answered, or it is said why not");
        }
    }

    /** Whether the question has neither an answer nor a reason. */
    public boolean open() {
        return text.isBlank() && whyNot.isBlank();
    }
}
