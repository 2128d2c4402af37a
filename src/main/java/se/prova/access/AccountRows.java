package se.prova.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface AccountRows extends GenericRepository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByUsername(String username);

    long count();

    @Query("""
        SELECT DISTINCT account.* FROM account JOIN role_held ON role_held.account_id = account.id
        WHERE role_held.unit_id = :unitId AND account.closed_at IS NULL ORDER BY account.name\
        """)
    List<Account> ofUnit(UUID unitId);

    @Query("""
        SELECT DISTINCT account.* FROM account JOIN role_held ON role_held.account_id = account.id
        WHERE role_held.unit_id = :unitId AND account.closed_at IS NULL
        AND role_held.role IN ('PROCESSLEDARE', 'HANDLEDARE', 'HANDLAGGARE', 'UNIT_MANAGER') ORDER BY account.name\
        """)
    List<Account> mayWork(UUID unitId);
}
