package se.prova.statement.lifecycle;

import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import se.prova.assessment.Assessments;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.reading.Material;
import se.prova.reading.Materials;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.signing.Signing;

/** What signed versions were signed over, in the database. */
@Singleton
class SqlEvidence implements Evidence {

    private final EvidenceSeenRows rows;
    private final Statements statements;
    private final StatementEvents events;
    private final Materials materials;
    private final Assessments assessments;
    private final Ids ids;

    SqlEvidence(
            EvidenceSeenRows rows,
            Statements statements,
            StatementEvents events,
            Materials materials,
            Assessments assessments,
            Ids ids) {
        this.rows = rows;
        this.statements = statements;
        this.events = events;
        this.materials = materials;
        this.assessments = assessments;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void sign(Signing signing, Prints seen, AuditEvent event) {
        Statement signed = signing.statement();
        // The documents were made a moment ago: what came in since would be in neither the file nor the late material.
        Material now = materials.of(assessments.find(signed.assessmentId()).orElseThrow());
        if (!Prints.of(now).equals(seen)) {
            throw new OptimisticLockException("Something came in while it was signed");
        }
        statements.sign(signed, signing.renderings(), event);
        keep(
                signed.id(),
                signed.assessmentId(),
                seen,
                Objects.requireNonNull(signed.signedBy()),
                Objects.requireNonNull(signed.signedAt()));
    }

    @Override
    @Transactional
    public void answer(StatementEvent answer, Prints seen, AuditEvent entry) {
        events.add(answer, entry);
        keep(answer.statementId(), answer.assessmentId(), seen, answer.recordedBy(), answer.recordedAt());
    }

    private void keep(UUID statement, UUID assessment, Prints seen, UUID by, Instant at) {
        rows.save(new EvidenceSeen(ids.next(), statement, assessment, seen.written(), by, at));
    }

    @Override
    @Transactional
    public Late since(Statement statement, Material material) {
        List<EvidenceSeen> kept = seen(statement.id());
        if (statement.state() != Statement.State.SIGNED || kept.isEmpty()) {
            return Late.NOTHING;
        }
        return statements
                .whole(statement.id())
                .map(whole -> Late.of(Prints.read(kept.getLast().prints()), material, whole.bases()))
                .orElse(Late.NOTHING);
    }

    @Override
    @Transactional
    public List<EvidenceSeen> seen(UUID statementId) {
        return rows.findByStatementIdOrderBySeenAtAscAndIdAsc(statementId);
    }
}
