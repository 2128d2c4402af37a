package se.prova.audit.proof;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Heads that were signed. */
@JdbcRepository(dialect = Dialect.ANSI)
interface SignedHeadRows extends GenericRepository<SignedHead, Long> {

    SignedHead save(SignedHead head);

    @Query("SELECT * FROM signed_head ORDER BY seq DESC LIMIT 1")
    Optional<SignedHead> newest();
}
