package se.prova.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** All stored grounds and agreements to take part. Each change and its event are stored together. */
public interface Consents {

    /** Newest first. */
    List<Waiver> waivers(UUID assessmentId);

    /** Newest first. */
    List<OtherGround> otherGrounds(UUID assessmentId);

    /** A waiver or another ground. */
    Optional<Ground> ground(UUID id);

    void add(Ground ground, AuditEvent event);

    /**
     * Takes a ground back from this moment: in the same transaction all that waits to leave on it is stopped.
     *
     * @param ground on the revision its page was made from
     * @param by the account that notes it
     */
    void withdraw(Ground ground, UUID by, Instant at, AuditEvent event);

    /** The signed papers of an assessment's grounds and agreements, oldest first. */
    List<Paper> papers(UUID assessmentId);

    Optional<Paper> paper(UUID id);

    void add(Paper paper, AuditEvent event);

    /** Newest first. */
    List<Participation> participations(UUID assessmentId);

    Optional<Participation> participation(UUID id);

    void add(Participation participation, AuditEvent event);

    /** Notes that an agreement was taken back. */
    void withdraw(Participation withdrawn, AuditEvent event);
}
