package se.prova.statement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface RenderingRows extends GenericRepository<Rendering, UUID> {

    Rendering save(Rendering rendering);

    Optional<Rendering> findByStatementIdAndRecipient(UUID statementId, Recipient recipient);
}
