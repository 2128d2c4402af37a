package se.prova.followup;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * One entry of the log in a follow-up, and what was found of it.
 *
 * @param seq the entry's number in the log
 * @param drawn whether it is one of the sample
 * @param reasons why it is unusual, as {@link Unusual.Reason}s with a space between; empty if it is not
 */
@MappedEntity("log_review_entry")
public record Reviewed(
        @Id UUID id,
        UUID reviewId,
        long seq,
        boolean drawn,
        String reasons,
        @Nullable Mark mark,
        @MappedProperty(converter = SealedText.class) String note,
        @Nullable UUID markedBy,
        @Nullable @MappedProperty(converter = Micros.class) Instant markedAt) {

    /** What a manager says of an entry. */
    public enum Mark {
        FINE,
        INVESTIGATE
    }

    Reviewed marked(Mark as, String why, UUID by, Instant at) {
        return new Reviewed(id, reviewId, seq, drawn, reasons, as, why, by, at);
    }
}
