package se.prova.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface GrantRows extends GenericRepository<Grant, UUID> {

    Grant save(Grant grant);

    Optional<Grant> findById(UUID id);

    List<Grant> findByAccountIdOrderByGrantedAt(UUID accountId);

    List<Grant> findByAssessmentIdOrderByGrantedAt(UUID assessmentId);

    List<Grant> findByUnitIdOrderByGrantedAt(UUID unitId);

    @Query("""
        SELECT * FROM access_grant
        WHERE seconder_id = :seconderId AND seconded_at IS NULL AND revoked_at IS NULL ORDER BY granted_at\
        """)
    List<Grant> waitingFor(UUID seconderId);

    @Query("""
        UPDATE access_grant SET seconded_at = :micros
        WHERE id = :id AND seconded_at IS NULL AND revoked_at IS NULL\
        """)
    int second(UUID id, long micros);

    @Query("""
        UPDATE access_grant SET seconder_id = :seconderId
        WHERE id = :id AND seconded_at IS NULL AND revoked_at IS NULL\
        """)
    int ask(UUID id, UUID seconderId);

    @Query("UPDATE access_grant SET revoked_at = :micros WHERE id = :id AND revoked_at IS NULL")
    int revoke(UUID id, long micros);

    @Query("UPDATE access_grant SET seconded_at = NULL, seconder_id = NULL WHERE assessment_id = :assessmentId")
    void unsecond(UUID assessmentId);
}
