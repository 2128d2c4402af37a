package se.prova.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.statement.Rendering;
import se.prova.voice.LaterWords;

/** All releases: what waits, what has left, what was cancelled. The one place that gives a signed document's bytes away. */
public interface Releases {

    /** Who acts, when, and what they have said to. */
    record Leaving(Actor actor, UUID account, Instant at, LocalDate today, boolean confirmed) {}

    /** It may not leave; nothing has changed. */
    final class NotAllowed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<Refusal> missing;

        public NotAllowed(List<Refusal> missing) {
            super("Not allowed: " + missing, null, false, false);
            this.missing = List.copyOf(missing);
        }

        /** All that is missing. */
        public List<Refusal> missing() {
            return missing;
        }
    }

    /** Newest first. */
    List<Release> ofAssessment(UUID assessmentId);

    Optional<Release> find(UUID id);

    /** What a unit has attached to cases, newest first. */
    List<Release> attached(UUID unitId);

    /** Oldest first. */
    List<Receipt> receipts(UUID assessmentId);

    void add(Receipt receipt, AuditEvent event);

    /** What is missing for it to leave now; empty if it may. */
    List<Refusal> missing(Release release, LocalDate today, boolean confirmed);

    /** The participant's later words about the version that go along: those said before it left, or all while it waits. */
    List<LaterWords> along(Release release);

    /** Who it is about, as the log names them. */
    UUID subject(Release release);

    void prepare(Release release, AuditEvent event);

    /**
     * Lets a waiting document leave: asks once more whether it may, notes that it has left and writes the log, all in
     * one transaction, and only then gives the document.
     *
     * @param release on the revision its page was made from
     * @throws NotAllowed with all that is missing
     */
    Rendering leave(Release release, Leaving leaving);

    /** Stops what waits. */
    void cancel(Release release, Leaving leaving, AuditEvent event);
}
