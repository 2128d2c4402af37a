package se.prova.verify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;

/**
 * A statement's version as the archive knows it.
 *
 * @param recipient whose document the file is; null where only the version is known
 * @param signer by name; empty for a draft
 * @param replacedBy the version that took its place; 0 for none
 */
public record Known(
        UUID statementId,
        UUID assessmentId,
        UUID unitId,
        String documentId,
        int version,
        @Nullable Recipient recipient,
        Statement.State state,
        String signer,
        @Nullable Instant signedAt,
        int replacedBy) {}
