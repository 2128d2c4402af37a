package se.prova.guard.kept;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface LiftRows extends GenericRepository<Lift, UUID> {

    Lift save(Lift lift);

    List<Lift> findByStatementIdOrderById(UUID statementId);

    List<Lift> findByUnitIdOrderByLiftedAtDesc(UUID unitId);
}
