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

    void add(Walkthrough walkthrough, AuditEvent event);

    void add(LaterWords words, AuditEvent event);
}
