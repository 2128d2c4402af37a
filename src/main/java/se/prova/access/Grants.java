package se.prova.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rights to single assessments. Every change joins the transaction that is already open, which stores its event too. */
public interface Grants {

    Optional<Grant> find(UUID id);

    /** In the order they were given. */
    List<Grant> ofAssessment(UUID assessmentId);

    /** In the order they were given, those that have ended included. */
    List<Grant> ofAccount(UUID accountId);

    /** In the order they were given, those that have ended included. */
    List<Grant> ofUnit(UUID unitId);

    /** What somebody has been asked to stand behind and has not answered. */
    List<Grant> waitingFor(UUID seconderId);

    void add(Grant grant);

    /** From now on the grant holds for a protected person; false if it was answered or ended meanwhile. */
    boolean second(UUID grantId, Instant at);

    /** Asks another colleague, for a grant that does not hold for a protected person yet. */
    boolean ask(UUID grantId, UUID seconderId);

    /** Ends a grant; false if it had ended. */
    boolean revoke(UUID grantId, Instant at);

    /** Takes back that two people stood behind the assessment's grants: each has to be asked for again. */
    void unsecond(UUID assessmentId);
}
