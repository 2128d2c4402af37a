package se.prova.signin.factor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface FactorRows extends GenericRepository<Factor, UUID> {

    Factor save(Factor factor);

    Optional<Factor> findByAccountId(UUID accountId);

    /** One row if the step is newer than all that were taken; two who come with the same code cannot both be first. */
    @Query("UPDATE totp SET used_step = :step WHERE account_id = :accountId AND used_step < :step")
    int take(UUID accountId, long step);

    @Query("UPDATE totp SET enrolled_at = :micros WHERE account_id = :accountId AND enrolled_at IS NULL")
    void enrol(UUID accountId, long micros);

    @Query("DELETE FROM totp WHERE account_id = :accountId")
    void remove(UUID accountId);
}
