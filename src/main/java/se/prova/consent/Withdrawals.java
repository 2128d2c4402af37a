package se.prova.consent;

import java.time.Instant;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** Is told that a ground was taken back, inside the transaction that notes it. */
public interface Withdrawals {

    /**
     * Stops all that waits to leave on the ground.
     *
     * @param by the account that noted it
     * @param event of the withdrawal, for who did it and whom it concerns
     */
    void withdrawn(Ground ground, UUID by, Instant at, AuditEvent event);
}
