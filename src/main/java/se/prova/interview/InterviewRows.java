package se.prova.interview;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface InterviewRows extends GenericRepository<Interview, UUID> {

    Interview save(Interview interview);

    Optional<Interview> findById(UUID id);

    List<Interview> findByAssessmentIdOrderByCreatedAt(UUID assessmentId);
}
