package se.prova.release;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;
import se.prova.statement.Statement;

/**
 * Somebody who got a version that holds no longer, and is to be told so. It is ticked off once and then never changes.
 *
 * @param releaseId by which they got it: who, which document, how and when
 * @param why replaced or revoked
 */
@MappedEntity("notice")
public record Notice(
        @Id UUID id,
        UUID releaseId,
        UUID statementId,
        UUID assessmentId,
        Statement.State why,
        @MappedProperty(converter = Micros.class) Instant madeAt,
        @Nullable @MappedProperty(converter = IsoDate.class) LocalDate toldOn,
        @Nullable How toldHow,
        @MappedProperty(converter = SealedText.class) String toldWords,
        @Nullable UUID toldBy,
        @Nullable @MappedProperty(converter = Micros.class) Instant toldAt,
        @Version long revision) {

    public static final int WORDS_CHARS_MAX = 500;

    /** How they were told. */
    public enum How {
        LETTER,
        SECURE_MESSAGE,
        TELEPHONE,
        IN_PERSON,
        CASE_SYSTEM
    }

    static Notice of(UUID id, Release release, Statement ended, Instant at) {
        return new Notice(
                id, release.id(), ended.id(), ended.assessmentId(), ended.state(), at, null, null, "", null, null, 0);
    }

    public boolean open() {
        return toldOn == null;
    }

    /** The same, ticked off. */
    public Notice told(LocalDate on, How how, String words, UUID by, Instant at, long onRevision) {
        return new Notice(id, releaseId, statementId, assessmentId, why, madeAt, on, how, words, by, at, onRevision);
    }
}
