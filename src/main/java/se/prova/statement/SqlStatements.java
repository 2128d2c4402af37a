package se.prova.statement;

import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.web.Refused;

/** Statements in the database. What was signed is locked there too, by triggers. */
@Singleton
class SqlStatements implements Statements {

    private final StatementRows statements;
    private final FindingRows findings;
    private final AnswerRows answers;
    private final BasisRows bases;
    private final CommentRows comments;
    private final LeftOutRows leftOut;
    private final RenderingRows renderings;
    private final List<Endings> endings;
    private final AuditLog log;
    private final Ids ids;

    SqlStatements(
            StatementRows statements,
            FindingRows findings,
            AnswerRows answers,
            BasisRows bases,
            CommentRows comments,
            LeftOutRows leftOut,
            RenderingRows renderings,
            List<Endings> endings,
            AuditLog log,
            Ids ids) {
        this.statements = statements;
        this.findings = findings;
        this.answers = answers;
        this.bases = bases;
        this.comments = comments;
        this.leftOut = leftOut;
        this.renderings = renderings;
        this.endings = endings;
        this.log = log;
        this.ids = ids;
    }

    @Override
    @Transactional
    public Optional<Statement> find(UUID id) {
        return statements.findById(id);
    }

    @Override
    @Transactional
    public List<Statement> ofAssessment(UUID assessmentId) {
        return statements.findByAssessmentIdOrderByVersionDesc(assessmentId);
    }

    @Override
    @Transactional
    public Optional<Whole> whole(UUID statementId) {
        return statements
                .findById(statementId)
                .map(statement -> new Whole(
                        statement,
                        findings.findByStatementIdOrderByOrdinalAscAndIdAsc(statementId),
                        answers.findByStatementIdOrderById(statementId),
                        bases.findByStatementIdOrderById(statementId),
                        comments.findByStatementIdOrderByCreatedAt(statementId),
                        leftOutOf(statementId)));
    }

    private Map<Recipient, Set<UUID>> leftOutOf(UUID statementId) {
        Map<Recipient, Set<UUID>> byRecipient = new EnumMap<>(Recipient.class);
        for (LeftOut row : leftOut.findByStatementId(statementId)) {
            byRecipient
                    .computeIfAbsent(row.recipient(), recipient -> new HashSet<>())
                    .add(row.findingId());
        }
        return byRecipient;
    }

    @Override
    @Transactional
    public void begin(Whole draft, AuditEvent event) {
        UUID id = draft.statement().id();
        statements.save(draft.statement());
        draft.findings().forEach(findings::save);
        draft.answers().forEach(answers::save);
        draft.bases().forEach(bases::save);
        draft.leftOut()
                .forEach((recipient, left) ->
                        left.forEach(finding -> leftOut.save(new LeftOut(ids.next(), id, recipient, finding))));
        log.append(event);
    }

    @Override
    @Transactional
    public void save(Finding finding, List<Basis> restsOn, AuditEvent event) {
        if (findings.findById(finding.id()).isPresent()) {
            findings.update(finding);
        } else {
            findings.save(finding);
        }
        bases.deleteByOwnerId(finding.id());
        restsOn.forEach(bases::save);
        log.append(event);
    }

    @Override
    @Transactional
    public void swap(Finding one, Finding other, AuditEvent event) {
        findings.update(one);
        findings.update(other);
        log.append(event);
    }

    @Override
    @Transactional
    public void remove(Finding finding, AuditEvent event) {
        bases.deleteByOwnerId(finding.id());
        bases.deleteByStatementIdAndKindAndRef(
                finding.statementId(), Basis.Kind.FINDING, finding.id().toString());
        leftOut.deleteByFindingId(finding.id());
        findings.delete(finding);
        log.append(event);
    }

    @Override
    @Transactional
    public void save(Answer answer, List<Basis> restsOn, AuditEvent event) {
        UUID stored = answers.findByStatementIdAndQuestionId(answer.statementId(), answer.questionId())
                .map(Answer::id)
                .orElse(null);
        if (stored == null) {
            // Twice, so that it stands on a later revision than the open one others may have before them.
            answers.update(answers.save(answer));
        } else if (stored.equals(answer.id())) {
            answers.update(answer);
        } else {
            throw new OptimisticLockException("The question was answered meanwhile");
        }
        bases.deleteByOwnerId(answer.id());
        restsOn.forEach(bases::save);
        log.append(event);
    }

    @Override
    @Transactional
    public void add(Comment comment, AuditEvent event) {
        // Signed a moment before, it would stand in no document.
        if (find(comment.statementId()).filter(Statement::draft).isEmpty()) {
            throw Refused.stale();
        }
        comments.save(comment);
        log.append(event);
    }

    @Override
    @Transactional
    public void leaveOut(UUID statementId, Recipient recipient, Set<UUID> left, AuditEvent event) {
        leftOut.deleteByStatementIdAndRecipient(statementId, recipient);
        left.forEach(finding -> leftOut.save(new LeftOut(ids.next(), statementId, recipient, finding)));
        log.append(event);
    }

    @Override
    @Transactional
    public void sign(Statement signed, List<Rendering> made, AuditEvent event) {
        made.forEach(renderings::save);
        statements.update(signed);
        UUID replaced = signed.replacesId();
        UUID by = signed.signedBy();
        Instant at = signed.signedAt();
        log.append(event);
        if (replaced != null && by != null && at != null) {
            statements
                    .findById(replaced)
                    .filter(one -> one.state() == Statement.State.SIGNED)
                    .ifPresent(one -> end(one, Statement.State.REPLACED, by, at, event));
        }
    }

    @Override
    @Transactional
    public void revoke(Statement signed, UUID by, Instant at, AuditEvent event) {
        if (statements
                .findById(signed.id())
                .filter(one -> one.state() == Statement.State.SIGNED)
                .isEmpty()) {
            throw new OptimisticLockException("It is not signed any longer");
        }
        log.append(event);
        end(signed, Statement.State.REVOKED, by, at, event);
    }

    private void end(Statement signed, Statement.State as, UUID by, Instant at, AuditEvent event) {
        Statement ended = moved(signed, as);
        statements.update(ended);
        endings.forEach(one -> one.ended(ended, by, at, event));
    }

    /** Of a signed statement only the state moves on. */
    private static Statement moved(Statement before, Statement.State state) {
        return new Statement(
                before.id(),
                before.assessmentId(),
                before.unitId(),
                before.documentId(),
                before.version(),
                before.replacesId(),
                before.replaceReason(),
                state,
                before.createdBy(),
                before.createdAt(),
                before.signedBy(),
                before.signedAt(),
                before.contentHash(),
                before.chainHead(),
                before.revision());
    }

    @Override
    @Transactional
    public List<Stored> stored(UUID statementId) {
        return Stream.of(Recipient.values())
                .flatMap(one -> renderings.findByStatementIdAndRecipient(statementId, one).stream())
                .map(one -> new Stored(
                        one.id(), one.recipient(), one.templateHash(), one.sha256(), one.pdf().length, one.createdAt()))
                .toList();
    }

    @Override
    @Transactional
    public Optional<Rendering> rendering(UUID statementId, Recipient recipient) {
        return renderings.findByStatementIdAndRecipient(statementId, recipient);
    }
}
