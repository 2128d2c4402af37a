package se.prova.audit;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.ANSI)
interface AuditDetailRows extends GenericRepository<AuditDetail, Long> {

    AuditDetail save(AuditDetail detail);
}
