package se.prova.field;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface QuarantineRows extends GenericRepository<Quarantined, UUID> {

    Quarantined save(Quarantined event);

    Optional<Quarantined> findById(UUID id);

    List<Quarantined> findByAssessmentIdOrderByReceivedAt(UUID assessmentId);

    Optional<Quarantined> findByDeviceAndSeq(String device, long seq);
}
