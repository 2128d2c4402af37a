package se.prova.statement;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** All stored statements with their findings, answers, comments and renderings. */
public interface Statements {

    /**
     * A statement with everything that is signed in it.
     *
     * @param leftOut the findings that a recipient's document leaves out, in one order whoever says them, since they are
     *     written to files that must be the same each time
     */
    record Whole(
            Statement statement,
            List<Finding> findings,
            List<Answer> answers,
            List<Basis> bases,
            List<Comment> comments,
            Map<Recipient, Set<UUID>> leftOut) {

        public Whole {
            Map<Recipient, Set<UUID>> inOrder = new EnumMap<>(Recipient.class);
            leftOut.forEach((recipient, left) ->
                    inOrder.put(recipient, Collections.unmodifiableSortedSet(new TreeSet<>(left))));
            leftOut = Collections.unmodifiableMap(inOrder);
        }

        public Set<UUID> leftOutOf(Recipient recipient) {
            return leftOut.getOrDefault(recipient, Set.of());
        }

        public List<Basis> basisOf(UUID ownerId) {
            return bases.stream()
                    .filter(basis -> basis.ownerId().equals(ownerId))
                    .toList();
        }
    }

    Optional<Statement> find(UUID id);

    /** Newest version first. */
    List<Statement> ofAssessment(UUID assessmentId);

    Optional<Whole> whole(UUID statementId);

    /** Stores a new draft with all that it begins with, and the event of it, in one transaction. */
    void begin(Whole draft, AuditEvent event);

    /** Stores a new or changed finding with what it rests on, and the event of it, in one transaction. */
    void save(Finding finding, List<Basis> bases, AuditEvent event);

    /** Stores two findings that have changed places, and the event of it, in one transaction. */
    void swap(Finding one, Finding other, AuditEvent event);

    /** Removes a finding of a draft, with all that rests on it named in the event. */
    void remove(Finding finding, AuditEvent event);

    /** Stores a changed answer with what it rests on, and the event of it, in one transaction. */
    void save(Answer answer, List<Basis> bases, AuditEvent event);

    /**
     * Stores what the participant said of a draft, and the event of it, in one transaction.
     *
     * @throws se.prova.web.Refused as stale if it was signed meanwhile
     */
    void add(Comment comment, AuditEvent event);

    /** Sets which findings a recipient's document leaves out. */
    void leaveOut(UUID statementId, Recipient recipient, Set<UUID> findings, AuditEvent event);

    /** Locks the draft, marks the version it replaces, and stores its renderings and the event of it in one transaction. */
    void sign(Statement signed, List<Rendering> renderings, AuditEvent event);

    /**
     * Moves a signed version on to revoked, tells all who must know, and stores the event of it, in one transaction.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException if it is no longer as it was read
     */
    void revoke(Statement signed, UUID by, Instant at, AuditEvent event);

    /** A stored document without its bytes. */
    record Stored(UUID id, Recipient recipient, String templateHash, String sha256, int bytes, Instant createdAt) {}

    /** What was stored of each recipient's document at signing. */
    List<Stored> stored(UUID statementId);

    Optional<Rendering> rendering(UUID statementId, Recipient recipient);
}
