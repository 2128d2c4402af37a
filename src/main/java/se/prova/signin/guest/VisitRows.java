package se.prova.signin.guest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface VisitRows extends GenericRepository<Visit, String> {

    Visit save(Visit visit);

    Optional<Visit> findByTokenHash(String tokenHash);

    @Query("UPDATE own_visit SET seen_at = :micros WHERE token_hash = :tokenHash")
    void seen(String tokenHash, long micros);

    @Query("UPDATE own_visit SET ended_at = :micros WHERE token_hash = :tokenHash AND ended_at IS NULL")
    int end(String tokenHash, long micros);
}
