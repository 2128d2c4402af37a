package se.prova.station;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface ProfileRows extends GenericRepository<DemandProfile, UUID> {

    DemandProfile save(DemandProfile profile);

    Optional<DemandProfile> findById(UUID id);

    List<DemandProfile> findByUnitIdOrderByCreatedAtDescAndIdDesc(UUID unitId);
}
