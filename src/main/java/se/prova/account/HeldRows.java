package se.prova.account;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import se.prova.access.RoleHeld;

@JdbcRepository(dialect = Dialect.ANSI)
interface HeldRows extends GenericRepository<RoleHeld, UUID> {

    RoleHeld save(RoleHeld held);

    List<RoleHeld> findByUnitId(UUID unitId);
}
