package se.prova.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface AuditDetailRows extends GenericRepository<AuditDetail, Long> {

    AuditDetail save(AuditDetail detail);

    @Query("SELECT d.* FROM audit_detail d JOIN audit_event e ON e.seq = d.seq WHERE e.subject = :subject")
    List<AuditDetail> about(String subject);
}
