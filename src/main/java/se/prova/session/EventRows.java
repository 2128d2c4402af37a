package se.prova.session;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface EventRows extends GenericRepository<EventRow, UUID> {

    EventRow save(EventRow row);

    Optional<EventRow> findById(UUID id);

    Optional<EventRow> findByDeviceAndSeq(String device, long seq);

    List<EventRow> findByAssessmentId(UUID assessmentId);

    List<EventRow> findBySessionId(UUID sessionId);
}
