package se.prova.interview;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.instrument.Snapshots;
import se.prova.instrument.Snapshots.Release;

/** Interviews in the database. */
@Singleton
class SqlInterviews implements Interviews {

    private final InterviewRows interviews;
    private final ItemRows items;
    private final AuditLog log;
    private final Ids ids;
    private final Definitions definitions;
    private final Snapshots snapshots;

    SqlInterviews(
            InterviewRows interviews,
            ItemRows items,
            AuditLog log,
            Ids ids,
            Definitions definitions,
            Snapshots snapshots) {
        this.interviews = interviews;
        this.items = items;
        this.log = log;
        this.ids = ids;
        this.definitions = definitions;
        this.snapshots = snapshots;
    }

    @Override
    @Transactional
    public List<Interview> ofAssessment(UUID assessmentId) {
        return interviews.findByAssessmentIdOrderByCreatedAt(assessmentId);
    }

    @Override
    @Transactional
    public Optional<Interview> find(UUID id) {
        return interviews.findById(id);
    }

    @Override
    @Transactional
    public List<InterviewItem> items(UUID interviewId) {
        return items.findByInterviewIdOrderById(interviewId);
    }

    @Override
    @Transactional
    public Optional<InterviewItem> item(UUID itemId) {
        return items.findById(itemId);
    }

    @Override
    @Transactional
    public void add(Interview interview, List<String> itemIds, AuditEvent event) {
        keep(interview.instrument());
        interviews.save(interview);
        for (String item : itemIds) {
            items.save(new InterviewItem(ids.next(), interview.id(), interview.assessmentId(), item, null, "", 0));
        }
        log.append(event);
    }

    @Override
    @Transactional
    public InterviewItem change(InterviewItem item, AuditEvent event) {
        InterviewItem stored = items.update(item);
        log.append(event);
        return stored;
    }

    /** Stores the definition as it is at first use; one that is not loaded was stored when it was. */
    private void keep(DefinitionRef used) {
        definitions
                .hash(used.id(), used.revision())
                .filter(used.hash()::equals)
                .flatMap(hash -> definitions.canonical(used.id(), used.revision()))
                .ifPresent(canonical ->
                        snapshots.use(new Release("instrument", used.id(), used.revision(), used.hash()), canonical));
    }
}
