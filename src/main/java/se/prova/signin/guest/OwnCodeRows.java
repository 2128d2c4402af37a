package se.prova.signin.guest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface OwnCodeRows extends GenericRepository<OwnCode, UUID> {

    OwnCode save(OwnCode code);

    Optional<OwnCode> findById(UUID id);

    Optional<OwnCode> findByCodeHash(String codeHash);

    Optional<OwnCode> findByAssessmentIdAndEndedAtIsNull(UUID assessmentId);

    List<OwnCode> findByAssessmentIdOrderByMadeAt(UUID assessmentId);

    @Query("UPDATE own_code SET used_at = :micros WHERE id = :id")
    void used(UUID id, long micros);

    @Query("""
        UPDATE own_code SET ended_by = :by, ended_at = :micros WHERE assessment_id = :assessmentId AND ended_at IS NULL\
        """)
    int end(UUID assessmentId, UUID by, long micros);
}
