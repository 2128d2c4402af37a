package se.prova.statement.lifecycle;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;
import se.prova.statement.Statement;

/**
 * Something that happened to a version. Written once.
 *
 * @param who who asked, or who was there, by name; possibly empty
 * @param words what was asked, answered or given as the reason; empty where nothing is to be said
 * @param answersId the question that it answers
 * @param versionId the later version that is the answer
 * @param contentHash of what was approved, else empty
 */
@MappedEntity("statement_event")
public record StatementEvent(
        @Id UUID id,
        UUID statementId,
        UUID assessmentId,
        Kind kind,
        @MappedProperty(converter = SealedText.class) String who,
        @MappedProperty(converter = SealedText.class) String words,
        @MappedProperty(converter = IsoDate.class) LocalDate happenedOn,
        @Nullable UUID answersId,
        @Nullable UUID versionId,
        String contentHash,
        UUID recordedBy,
        @MappedProperty(converter = Micros.class) Instant recordedAt) {

    public static final int WORDS_CHARS_MAX = 4_000;
    public static final int WHO_CHARS_MAX = 120;

    /** What can happen. That it was signed, and where it went, is kept where that is done. */
    public enum Kind {
        SUBMITTED("statement.submitted", false),
        RETURNED("statement.returned", true),
        APPROVED("statement.approved", false),
        COMPLEMENT_ASKED("statement.complement.asked", true),
        COMPLEMENTED("statement.complemented", true),
        NOT_COMPLEMENTED("statement.not-complemented", true),
        /** Noted by hand, until it followed from the walkthrough and from the own page; what was noted is told still. */
        READ_BY_PARTICIPANT("statement.read-by-participant", false),
        REVOKED("statement.revoked", true),
        LATE_ANSWERED("statement.late.answered", true);

        private final String act;
        private final boolean worded;

        Kind(String act, boolean worded) {
            this.act = act;
            this.worded = worded;
        }

        /** The word of the log for it. */
        public String act() {
            return act;
        }
    }

    public StatementEvent {
        if (kind.worded && words.isBlank()) {
            throw new IllegalArgumentException(kind + " is said in words");
        }
        if (words.length() > WORDS_CHARS_MAX || who.length() > WHO_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "%d characters of words, limit is %d".formatted(words.length(), WORDS_CHARS_MAX));
        }
    }

    /** One that neither answers nor approves anything. */
    public static StatementEvent of(
            UUID id, Statement of, Kind kind, String who, String words, LocalDate on, UUID by, Instant at) {
        return new StatementEvent(id, of.id(), of.assessmentId(), kind, who, words, on, null, null, "", by, at);
    }

    /** The same as the answer to a question, by a later version where there is one. */
    public StatementEvent answering(UUID question, @Nullable UUID version) {
        return new StatementEvent(
                id,
                statementId,
                assessmentId,
                kind,
                who,
                words,
                happenedOn,
                question,
                version,
                "",
                recordedBy,
                recordedAt);
    }

    /** The same as the approval of just this content. */
    public StatementEvent approving(String hash) {
        return new StatementEvent(
                id, statementId, assessmentId, kind, who, words, happenedOn, null, null, hash, recordedBy, recordedAt);
    }
}
