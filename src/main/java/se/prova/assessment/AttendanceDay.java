package se.prova.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.IsoDate;
import se.prova.db.IsoTime;
import se.prova.db.SealedText;

/**
 * One day of the trial: what was agreed and what came of it. A day may have both presence and an absence, when
 * somebody left early.
 *
 * @param presentFrom null as long as nobody has said, and on a day of absence
 * @param announced whether the absence was announced; null without absence
 * @param reportedBy who reported the day, in words
 * @param word the person's own word for how it was afterwards, possibly empty
 */
@MappedEntity("attendance_day")
public record AttendanceDay(
        @Id UUID id,
        UUID assessmentId,
        @MappedProperty(converter = IsoDate.class) LocalDate day,
        @MappedProperty(converter = IsoTime.class) LocalTime agreedFrom,
        @MappedProperty(converter = IsoTime.class) LocalTime agreedUntil,
        @Nullable @MappedProperty(converter = IsoTime.class) LocalTime presentFrom,
        @Nullable @MappedProperty(converter = IsoTime.class) LocalTime presentUntil,
        @Nullable Absence absence,
        @Nullable Boolean announced,
        @MappedProperty(converter = SealedText.class) String reportedBy,
        @MappedProperty(converter = SealedText.class) String word,
        @Version long revision) {

    public static final int WORD_CHARS_MAX = 500;

    /** Why somebody was away, as a class and never as a diagnosis. */
    public enum Absence {
        ILLNESS,
        CARE_OF_CHILD,
        HEALTH_CARE,
        AUTHORITY_VISIT,
        OTHER,
        UNKNOWN
    }

    /** Seconds are left out: nobody reports them, and storage has none. */
    public AttendanceDay {
        agreedFrom = agreedFrom.truncatedTo(ChronoUnit.MINUTES);
        agreedUntil = agreedUntil.truncatedTo(ChronoUnit.MINUTES);
        presentFrom = presentFrom == null ? null : presentFrom.truncatedTo(ChronoUnit.MINUTES);
        presentUntil = presentUntil == null ? null : presentUntil.truncatedTo(ChronoUnit.MINUTES);
        if (!agreedFrom.isBefore(agreedUntil)) {
            throw new IllegalArgumentException("A day starts before it ends");
        }
        if ((presentFrom == null) != (presentUntil == null)
                || (presentFrom != null && !presentFrom.isBefore(presentUntil))) {
            throw new IllegalArgumentException("Presence has a start before its end");
        }
        if (absence == null && announced != null) {
            throw new IllegalArgumentException("Only an absence is announced");
        }
        if (reportedBy.length() > WORD_CHARS_MAX || word.length() > WORD_CHARS_MAX) {
            throw new IllegalArgumentException("A word has at most %d characters".formatted(WORD_CHARS_MAX));
        }
    }

    public int agreedMinutes() {
        return (int) ChronoUnit.MINUTES.between(agreedFrom, agreedUntil);
    }

    /** Minutes present; 0 on a day of absence and while nothing is reported. */
    public int presentMinutes() {
        return presentFrom == null || presentUntil == null
                ? 0
                : (int) ChronoUnit.MINUTES.between(presentFrom, presentUntil);
    }

    /** Whether anybody has said what came of the day. */
    public boolean reported() {
        return presentFrom != null || absence != null;
    }
}
