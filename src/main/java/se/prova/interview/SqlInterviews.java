package se.prova.interview;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;

/** Interviews in the database. */
@Singleton
class SqlInterviews implements Interviews {

    private final InterviewRows interviews;
    private final ItemRows items;
    private final AuditLog log;
    private final Ids ids;

    SqlInterviews(InterviewRows interviews, ItemRows items, AuditLog log, Ids ids) {
        this.interviews = interviews;
        this.items = items;
        this.log = log;
        this.ids = ids;
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
}
