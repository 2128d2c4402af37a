package se.prova.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** All stored interviews. */
public interface Interviews {

    List<Interview> ofAssessment(UUID assessmentId);

    Optional<Interview> find(UUID id);

    /** All items of the interview, also those not asked yet, in the instrument's order as stored. */
    List<InterviewItem> items(UUID interviewId);

    Optional<InterviewItem> item(UUID itemId);

    /** Stores a new interview with one empty item per id, and the event of it in one transaction. */
    void add(Interview interview, List<String> itemIds, AuditEvent event);

    /**
     * Stores a changed item and the event of it in one transaction.
     *
     * @return the item with its new revision
     * @throws io.micronaut.data.exceptions.OptimisticLockException if somebody else changed it meanwhile
     */
    InterviewItem change(InterviewItem item, AuditEvent event);
}
