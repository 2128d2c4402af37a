package se.prova.consent;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface PaperRows extends GenericRepository<Paper, UUID> {

    Paper save(Paper paper);

    Optional<Paper> findById(UUID id);

    List<Paper> findByAssessmentIdOrderByCreatedAt(UUID assessmentId);
}
