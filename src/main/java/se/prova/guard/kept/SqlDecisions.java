package se.prova.guard.kept;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** Decisions in the database, each with its event in one transaction. */
@Singleton
class SqlDecisions implements Decisions {

    private final LiftRows lifts;
    private final ReplyRows replies;
    private final ReflectionRows reflections;
    private final AuditLog log;

    SqlDecisions(LiftRows lifts, ReplyRows replies, ReflectionRows reflections, AuditLog log) {
        this.lifts = lifts;
        this.replies = replies;
        this.reflections = reflections;
        this.log = log;
    }

    @Override
    @Transactional
    public Made of(UUID statement) {
        return new Made(
                lifts.findByStatementIdOrderById(statement),
                replies.findByStatementIdOrderById(statement),
                reflections.findByStatementIdOrderById(statement));
    }

    @Override
    @Transactional
    public List<Lift> lifted(UUID unit) {
        return lifts.findByUnitIdOrderByLiftedAtDesc(unit);
    }

    @Override
    @Transactional
    public void add(Lift lift, AuditEvent event) {
        lifts.save(lift);
        log.append(event);
    }

    @Override
    @Transactional
    public void add(List<Reply> answers, @Nullable Reflection reflection, List<AuditEvent> events) {
        answers.forEach(replies::save);
        if (reflection != null) {
            reflections.save(reflection);
        }
        events.forEach(log::append);
    }
}
