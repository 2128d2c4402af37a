package se.prova.statement;

import java.time.Instant;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** Is told that a signed version no longer holds, inside the transaction that makes it so. */
public interface Endings {

    /**
     * Stops what waits to leave, and notes everybody who is to be told.
     *
     * @param ended the version, replaced or revoked now
     * @param event of what ended it, for who did it and whom it concerns
     */
    void ended(Statement ended, UUID by, Instant at, AuditEvent event);
}
