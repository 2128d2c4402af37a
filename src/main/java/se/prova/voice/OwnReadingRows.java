package se.prova.voice;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface OwnReadingRows extends GenericRepository<OwnReading, UUID> {

    OwnReading save(OwnReading reading);

    Optional<OwnReading> findById(UUID statementId);

    List<OwnReading> findByAssessmentIdOrderByReadAt(UUID assessmentId);
}
