package se.prova.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface LinkRows extends GenericRepository<AccountLink, String> {

    AccountLink save(AccountLink link);

    Optional<AccountLink> findByTokenHash(String tokenHash);

    /** One row for the first who comes, none for the next. */
    @Query("UPDATE account_link SET used_at = :micros WHERE token_hash = :tokenHash AND used_at IS NULL")
    int use(String tokenHash, long micros);

    @Query("UPDATE account_link SET used_at = :micros WHERE account_id = :accountId AND used_at IS NULL")
    void withdraw(UUID accountId, long micros);
}
