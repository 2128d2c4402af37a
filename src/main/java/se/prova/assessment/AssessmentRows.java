package se.prova.assessment;

import io.micronaut.data.annotation.Query;
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

    List<Assessment> findByParticipantIdOrderByCreatedAtDescAndIdDesc(UUID participantId);

    @Query("""
        UPDATE assessment SET responsible_id = :to, revision = revision + 1
        WHERE id = :id AND responsible_id = :from\
        """)
    void handOver(UUID id, UUID from, UUID to);

    List<Assessment> findByUnitIdOrderByCreatedAtDescAndIdDesc(UUID unitId);
}
