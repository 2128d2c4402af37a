package se.prova.statement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface StatementRows extends GenericRepository<Statement, UUID> {

    Statement save(Statement statement);

    Statement update(Statement statement);

    Optional<Statement> findById(UUID id);

    List<Statement> findByAssessmentIdOrderByVersionDesc(UUID assessmentId);
}
