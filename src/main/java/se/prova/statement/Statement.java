package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * One version of a statement: an ordered set of findings and an answer to each question, signed once.
 *
 * @param documentId what it is cited by, the same for all its versions: "PRV-2026-K7M3QD"
 * @param version 1 for the first
 * @param replacesId the version it corrects, with the reason; null for the first
 * @param contentHash SHA-256 of what was signed, empty in a draft
 * @param chainHead head of the audit chain at signing, empty in a draft
 */
@MappedEntity("statement")
public record Statement(
        @Id UUID id,
        UUID assessmentId,
        UUID unitId,
        String documentId,
        int version,
        @Nullable UUID replacesId,
        @MappedProperty(converter = SealedText.class) String replaceReason,
        State state,
        UUID createdBy,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Nullable UUID signedBy,
        @Nullable @MappedProperty(converter = Micros.class) Instant signedAt,
        String contentHash,
        String chainHead,
        @Version long revision) {

    /** Where it stands. What was sent or attached is an event, not a state. */
    public enum State {
        DRAFT,
        SIGNED,
        REPLACED,
        REVOKED
    }

    public Statement {
        if ((state == State.DRAFT) != (signedAt == null) || (signedAt == null) != (signedBy == null)) {
            throw new IllegalArgumentException("A statement is a draft as long as nobody has signed it");
        }
    }

    public boolean draft() {
        return state == State.DRAFT;
    }
}
