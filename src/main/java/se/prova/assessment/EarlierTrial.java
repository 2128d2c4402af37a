package se.prova.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.UUID;
import se.prova.db.SealedText;

/** A trial before this one: what, when in words, and why it ended. */
@MappedEntity("earlier_trial")
public record EarlierTrial(
        @Id UUID id,
        UUID assessmentId,
        int ordinal,
        @MappedProperty(converter = SealedText.class) String what,
        @MappedProperty(converter = SealedText.class) String held,
        @MappedProperty(converter = SealedText.class) String whyEnded,
        @Version long revision) {

    public static final int COUNT_MAX = 20;
    public static final int TEXT_CHARS_MAX = 1_000;

    public EarlierTrial {
        if (ordinal < 1 || ordinal > COUNT_MAX) {
            throw new IllegalArgumentException("Earlier trials are numbered 1 to %d".formatted(COUNT_MAX));
        }
        if (what.length() > TEXT_CHARS_MAX || held.length() > TEXT_CHARS_MAX || whyEnded.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A text has at most %d characters".formatted(TEXT_CHARS_MAX));
        }
    }
}
