package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.SealedText;
import se.prova.instrument.ActivityArea;

/**
 * The only unit of text in a statement: one to five sentences of one kind, with what they rest on (see {@link Basis}).
 *
 * @param topic what it is about, in the form it was proposed from: {@code station/snowracer-1}, {@code hours}; empty
 *     for one written from scratch
 * @param area the activity area it describes, where it describes a limitation; proposed, chosen by the assessor
 */
@MappedEntity("finding")
public record Finding(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        int ordinal,
        Section section,
        Source source,
        @Nullable ActivityArea area,
        String topic,
        @MappedProperty(converter = SealedText.class) String text,
        @Version long revision) {

    public static final int TEXT_CHARS_MAX = 3_500;

    /** Where in a statement it stands. */
    public enum Section {
        BACKGROUND,
        TASKS,
        OBSERVATIONS,
        INTERVIEW,
        LIMITATIONS,
        ABILITY,
        ADAPTATIONS,
        HOURS,
        NEXT_STEP
    }

    /** How it is known. The four are never mixed in one finding. Source: FK's own request to those who certify. */
    public enum Source {
        /** Seen by an assessor. */
        OBSERVED,
        /** Said by the participant or by another. */
        REPORTED,
        /** Concluded by the assessor from other findings. */
        ASSESSED,
        /** Stated in the referral, a question or a plan. */
        GIVEN
    }

    public Finding {
        if (text.isBlank() || text.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A finding has 1 to %d characters".formatted(TEXT_CHARS_MAX));
        }
    }
}
