package se.prova.statement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface BasisRows extends GenericRepository<Basis, UUID> {

    Basis save(Basis basis);

    void deleteByOwnerId(UUID ownerId);

    void deleteByStatementIdAndKindAndRef(UUID statementId, Basis.Kind kind, String ref);

    List<Basis> findByStatementIdOrderById(UUID statementId);
}
