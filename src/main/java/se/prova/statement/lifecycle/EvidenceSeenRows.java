package se.prova.statement.lifecycle;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface EvidenceSeenRows extends GenericRepository<EvidenceSeen, UUID> {

    EvidenceSeen save(EvidenceSeen seen);

    List<EvidenceSeen> findByStatementIdOrderBySeenAtAscAndIdAsc(UUID statementId);
}
