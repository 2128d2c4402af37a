package se.prova.voice;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface LaterWordsRows extends GenericRepository<LaterWords, UUID> {

    LaterWords save(LaterWords words);

    Optional<LaterWords> findById(UUID id);

    List<LaterWords> findByAssessmentIdOrderByCreatedAt(UUID assessmentId);
}
