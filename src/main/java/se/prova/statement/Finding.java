package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
 * @param heading what the plain text stands under in the participant's document; null while there is none
 * @param plain the same in plain words, one thought a line, written for the participant; empty while there is none
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
        @Nullable Heading heading,
        @MappedProperty(converter = SealedText.class) String plain,
        @Version long revision) {

    public static final int TEXT_CHARS_MAX = 3_500;
    public static final int PLAIN_CHARS_MAX = 1_500;

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
        NEXT_STEP,
        /** Who follows up, and when. */
        FOLLOW_UP
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

    /** What the participant's document has it under. */
    public enum Heading {
        GOES_WELL,
        HARD,
        HELPS,
        NEXT
    }

    public Finding {
        if (text.isBlank() || text.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A finding has 1 to %d characters".formatted(TEXT_CHARS_MAX));
        }
        if (plain.length() > PLAIN_CHARS_MAX || plain.isBlank() != (heading == null)) {
            throw new IllegalArgumentException(
                    "A plain text has at most %d characters and a heading".formatted(PLAIN_CHARS_MAX));
        }
    }

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::section)
            .thenComparingInt(Finding::ordinal)
            .thenComparing(Finding::id);

    /** As they are read: section by section, and within each as somebody has put them. */
    public static List<Finding> inOrder(Collection<Finding> findings) {
        return findings.stream().sorted(IN_ORDER).toList();
    }

    /** The same at another place among the others. */
    public Finding at(int place) {
        return new Finding(
                id, statementId, assessmentId, place, section, source, area, topic, text, heading, plain, revision);
    }

    /** The same, new in another statement. */
    public Finding in(UUID statement, UUID newId) {
        return new Finding(
                newId, statement, assessmentId, ordinal, section, source, area, topic, text, heading, plain, 0);
    }

    /** The same with other plain words. */
    public Finding plainly(@Nullable Heading under, String words) {
        return new Finding(
                id, statementId, assessmentId, ordinal, section, source, area, topic, text, under, words, revision);
    }
}
