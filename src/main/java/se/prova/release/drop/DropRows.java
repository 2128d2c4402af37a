package se.prova.release.drop;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface DropRows extends GenericRepository<Drop, UUID> {

    Drop save(Drop drop);

    Drop update(Drop drop);

    Optional<Drop> findById(UUID releaseId);

    List<Drop> findByAssessmentId(UUID assessmentId);

    @Query("""
        SELECT d.* FROM release_drop d JOIN release r ON r.id = d.release_id
        WHERE r.state = 'WAITING' ORDER BY d.ordered_at, d.release_id\
        """)
    List<Drop> waiting();
}
