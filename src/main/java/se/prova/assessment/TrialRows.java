package se.prova.assessment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface TrialRows extends GenericRepository<EarlierTrial, UUID> {

    EarlierTrial save(EarlierTrial trial);

    EarlierTrial update(EarlierTrial trial);

    Optional<EarlierTrial> findById(UUID id);

    List<EarlierTrial> findByAssessmentIdOrderByOrdinal(UUID assessmentId);
}
