package se.prova.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import se.prova.access.Account;

@JdbcRepository(dialect = Dialect.ANSI)
interface HolderRows extends GenericRepository<Account, UUID> {

    /** Closed ones too: they have signed and rated, and stay in the list. */
    @Query("""
        SELECT DISTINCT account.* FROM account JOIN role_held ON role_held.account_id = account.id
        WHERE role_held.unit_id = :unitId ORDER BY account.name\
        """)
    List<Account> everOfUnit(UUID unitId);

    @Query("UPDATE account SET password_hash = :hash, revision = revision + 1 WHERE id = :id AND closed_at IS NULL")
    int password(UUID id, String hash);

    @Query("UPDATE account SET closed_at = :micros, revision = revision + 1 WHERE id = :id AND closed_at IS NULL")
    int close(UUID id, long micros);

    @Query("DELETE FROM role_held WHERE account_id = :accountId AND unit_id = :unitId")
    void takeRoles(UUID accountId, UUID unitId);

    @Query("DELETE FROM training WHERE account_id = :accountId")
    void forgetTraining(UUID accountId);
}
