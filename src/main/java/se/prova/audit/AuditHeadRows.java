package se.prova.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The one head row. Whoever writes updates it first, so that writers queue on it on every engine. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AuditHeadRows extends GenericRepository<AuditHead, Integer> {

    @Query("UPDATE audit_head SET seq = seq + 1 WHERE id = 1")
    void advance();

    @Query("UPDATE audit_head SET hash = :hash WHERE id = 1")
    void move(String hash);

    /** Number and hash in one look, since another writer may come between two. */
    Optional<AuditHead> findById(int id);
}
