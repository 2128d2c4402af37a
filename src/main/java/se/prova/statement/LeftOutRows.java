package se.prova.statement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface LeftOutRows extends GenericRepository<LeftOut, UUID> {

    LeftOut save(LeftOut leftOut);

    void deleteByStatementIdAndRecipient(UUID statementId, Recipient recipient);

    void deleteByFindingId(UUID findingId);

    List<LeftOut> findByStatementId(UUID statementId);
}
