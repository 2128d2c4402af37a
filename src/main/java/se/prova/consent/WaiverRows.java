package se.prova.consent;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface WaiverRows extends GenericRepository<Waiver, UUID> {

    Waiver save(Waiver row);

    Waiver update(Waiver row);

    Optional<Waiver> findById(UUID id);

    List<Waiver> findByAssessmentIdOrderByCreatedAtDescAndIdDesc(UUID assessmentId);
}
