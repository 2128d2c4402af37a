package se.prova.participant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** All stored participants. */
public interface Participants {

    Optional<Participant> find(UUID id);

    /** Name, number and contact. Reading them is an event: the caller logs what it was for. */
    Optional<Identity> identity(UUID participantId);

    List<Participant> all(Collection<UUID> ids);

    /**
     * The participant with this number within the branch; other branches are never looked into, and nobody protected is
     * found: that they are here is not to be seen from what a search answers.
     */
    Optional<Participant> withNumber(UUID branchId, Personnummer number);

    /** A code that nobody in the branch has: "B-27". */
    String freeCode(UUID branchId);

    /** Stores a new participant and the event of it in one transaction. */
    void add(Participant participant, Identity identity, AuditEvent event);

    /**
     * Stores another level of protection with the event of it, in the transaction that is already open. A level that
     * stores no address takes the stored one away.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException if somebody else changed the participant meanwhile
     */
    void protect(Participant changed, AuditEvent event);

    /** The keyed hash that {@link Identity#numberIndex} holds for somebody who is not protected. */
    String index(Personnummer number);

    /** The one it holds for somebody protected: no search for the number finds it. */
    String index(Personnummer number, UUID participantId);
}
