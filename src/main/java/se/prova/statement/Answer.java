package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.UUID;
import se.prova.assessment.Question;
import se.prova.db.SealedText;

/**
 * The answer to one question, or why it cannot be answered. A draft has a row per question from the start; one that is
 * asked later gets its row with its answer.
 */
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

    /** To a question that nobody has answered. */
    public static Answer open(UUID id, Statement statement, Question question) {
        return new Answer(id, statement.id(), statement.assessmentId(), question.id(), "", "", 0);
    }

    /** Whether the question has neither an answer nor a reason. */
    public boolean open() {
        return text.isBlank() && whyNot.isBlank();
    }
}
