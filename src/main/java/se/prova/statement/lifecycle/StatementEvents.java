package se.prova.statement.lifecycle;

import java.util.List;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.statement.Statement;

/** What has happened to statements. */
public interface StatementEvents {

    /** The oldest first. */
    List<StatementEvent> of(UUID statementId);

    /**
     * Stores an event and its entry in the log in one transaction.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if it answers what is answered already
     */
    void add(StatementEvent event, AuditEvent entry);

    /**
     * Revokes a signed version, in one transaction with all that follows for those who got it.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException if it is no longer as it was read
     */
    void revoke(Statement signed, StatementEvent why, AuditEvent entry);
}
