package se.prova.voice;

import java.util.List;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** Everything stored of the participant's own voice. */
public interface Voices {

    /** Oldest first, of all versions. */
    List<Walkthrough> walkthroughs(UUID assessmentId);

    /** Oldest first, of all versions. */
    List<LaterWords> laterWords(UUID assessmentId);

    /** Oldest first, about one version. */
    default List<LaterWords> about(UUID assessmentId, UUID statementId) {
        return laterWords(assessmentId).stream()
                .filter(one -> one.statementId().equals(statementId))
                .toList();
    }

    /** What the participant has opened on their own page, oldest first. */
    List<OwnReading> readings(UUID assessmentId);

    /** Notes that the participant opened a version, the first time, and logs it each time; in one transaction. */
    void read(OwnReading reading, AuditEvent event);

    void add(Walkthrough walkthrough, AuditEvent event);

    void add(LaterWords words, AuditEvent event);
}
