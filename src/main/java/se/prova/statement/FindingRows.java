package se.prova.statement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface FindingRows extends GenericRepository<Finding, UUID> {

    Finding save(Finding finding);

    Finding update(Finding finding);

    void delete(Finding finding);

    Optional<Finding> findById(UUID id);

    List<Finding> findByStatementIdOrderByOrdinalAscAndIdAsc(UUID statementId);
}
