package se.prova.release;

import java.util.List;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** Everybody who is to be told that what they got holds no longer. */
public interface Notices {

    /** The oldest first. */
    List<Notice> ofAssessment(UUID assessmentId);

    /**
     * Stores that somebody was told, with the event of it, in one transaction.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException if it was ticked off meanwhile
     */
    void tell(Notice told, AuditEvent event);
}
