package se.prova.release;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface ReleaseRows extends GenericRepository<Release, UUID> {

    Release save(Release release);

    Release update(Release release);

    Optional<Release> findById(UUID id);

    List<Release> findByAssessmentIdOrderByPreparedAtDescAndIdDesc(UUID assessmentId);

    List<Release> findByUnitIdAndWayAndStateOrderByEndedAtDescAndIdDesc(UUID unitId, Way.Kind way, Release.State state);

    @Query("SELECT * FROM release WHERE state = 'WAITING' AND (waiver_id = :ground OR other_ground_id = :ground)")
    List<Release> waitingOn(UUID ground);
}
