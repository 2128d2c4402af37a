package se.prova.voice;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface WalkthroughRows extends GenericRepository<Walkthrough, UUID> {

    Walkthrough save(Walkthrough walkthrough);

    List<Walkthrough> findByAssessmentIdOrderByCreatedAt(UUID assessmentId);
}
