package se.prova.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The log of who did or read what. */
public interface AuditLog {

    /**
     * Writes an act into the chain, in the transaction that is already open: the act and its entry are stored together
     * or not at all.
     */
    AuditEntry append(AuditEvent act);

    /** The hash of the newest entry, {@link Chain#START} while there is none. */
    String head();

    /** The newest entries, newest first. */
    List<AuditEntry> newest(int count);

    /** The newest entries of those who acted in a unit, newest first. */
    List<AuditEntry> newestIn(String unit, int count);

    /** The entries that are asked for, newest first. */
    List<AuditEntry> found(Search search);

    /** The newest entries of one act, newest first. */
    List<AuditEntry> newestOf(String action, int count);

    /** The entries with these numbers, oldest first. */
    List<AuditEntry> numbered(Collection<Long> numbers);

    /**
     * What others did and read about one participant, newest first. Who tried and was let in to nothing is not among
     * them: that is for the log. Nor is what the participant did on their own page: it would hide the rest.
     */
    List<AuditEntry> newestAbout(String subject, int count);

    /** When the participant opened their own page, newest first. */
    List<AuditEntry> newestOpened(String subject, int count);

    /** Everything kept about one participant, oldest first. */
    List<Detailed> about(String subject);

    /** An entry with its details, which are empty where there were none or they were erased. */
    record Detailed(AuditEntry entry, String details) {}

    /** The sequence number of the first entry that does not fit the chain, empty if all do. */
    Optional<Long> firstBroken();
}
