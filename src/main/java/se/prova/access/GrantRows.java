package se.prova.access;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface GrantRows extends GenericRepository<Grant, UUID> {

    Grant save(Grant grant);

    List<Grant> findByAccountId(UUID accountId);

    List<Grant> findByAssessmentIdOrderByGrantedAt(UUID assessmentId);
}
