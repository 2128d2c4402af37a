package se.prova.interview;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Transient;
import io.micronaut.data.annotation.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.SealedText;
import se.prova.instrument.Rating;

/**
 * One item of an interview.
 *
 * @param rating as {@link Rating#stored}; null while not asked, which is no rating and becomes none by itself
 */
@MappedEntity("interview_item")
public record InterviewItem(
        @Id UUID id,
        UUID interviewId,
        UUID assessmentId,
        String item,
        @Nullable String rating,
        @MappedProperty(converter = SealedText.class) String comment,
        @Version long revision) {

    public static final int COMMENT_CHARS_MAX = 4_000;

    public InterviewItem {
        if (comment.length() > COMMENT_CHARS_MAX) {
            throw new IllegalArgumentException("A comment has at most %d characters".formatted(COMMENT_CHARS_MAX));
        }
    }

    @Transient
    public Optional<Rating> given() {
        return Optional.ofNullable(rating).map(Rating::of);
    }
}
