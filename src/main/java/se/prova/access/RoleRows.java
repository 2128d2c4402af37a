package se.prova.access;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface RoleRows extends GenericRepository<RoleHeld, UUID> {

    RoleHeld save(RoleHeld held);

    List<RoleHeld> findByAccountId(UUID accountId);
}
