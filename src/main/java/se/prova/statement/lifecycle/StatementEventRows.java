package se.prova.statement.lifecycle;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface StatementEventRows extends GenericRepository<StatementEvent, UUID> {

    StatementEvent save(StatementEvent event);

    List<StatementEvent> findByStatementIdOrderByRecordedAtAscAndIdAsc(UUID statementId);
}
