package se.prova.consent;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface ParticipationRows extends GenericRepository<Participation, UUID> {

    Participation save(Participation row);

    Participation update(Participation row);

    Optional<Participation> findById(UUID id);

    List<Participation> findByAssessmentIdOrderByCreatedAtDescAndIdDesc(UUID assessmentId);
}
