package se.prova.session;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface SessionRows extends GenericRepository<Session, UUID> {

    Session save(Session session);

    Optional<Session> findById(UUID id);

    List<Session> findByAssessmentIdOrderByCreatedAtAscAndIdAsc(UUID assessmentId);
}
