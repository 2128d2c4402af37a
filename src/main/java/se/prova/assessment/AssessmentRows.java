package se.prova.assessment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface AssessmentRows extends GenericRepository<Assessment, UUID> {

    Assessment save(Assessment assessment);

    Assessment update(Assessment assessment);

    Optional<Assessment> findById(UUID id);

    List<Assessment> findByUnitIdOrderByCreatedAtDescAndIdDesc(UUID unitId);
}
