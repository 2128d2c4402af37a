package se.prova.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface UnitRows extends GenericRepository<Unit, UUID> {

    Unit save(Unit unit);

    Optional<Unit> findById(UUID id);

    @Query("""
        SELECT unit.* FROM unit JOIN branch ON branch.id = unit.branch_id
        WHERE branch.namnd_id = (SELECT own.namnd_id FROM unit at JOIN branch own ON own.id = at.branch_id
        WHERE at.id = :unitId)\
        """)
    List<Unit> ofNamndOf(UUID unitId);
}
