package se.prova.statement.lifecycle;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.statement.Statement;
import se.prova.statement.Statements;

/** What has happened to statements, in the database. */
@Singleton
class SqlStatementEvents implements StatementEvents {

    private final StatementEventRows rows;
    private final Statements statements;
    private final AuditLog log;

    SqlStatementEvents(StatementEventRows rows, Statements statements, AuditLog log) {
        this.rows = rows;
        this.statements = statements;
        this.log = log;
    }

    @Override
    @Transactional
    public List<StatementEvent> of(UUID statementId) {
        return rows.findByStatementIdOrderByRecordedAtAscAndIdAsc(statementId);
    }

    @Override
    @Transactional
    public void add(StatementEvent event, AuditEvent entry) {
        rows.save(event);
        log.append(entry);
    }

    @Override
    @Transactional
    public void revoke(Statement signed, StatementEvent why, AuditEvent entry) {
        rows.save(why);
        statements.revoke(signed, why.recordedBy(), why.recordedAt(), entry);
    }
}
