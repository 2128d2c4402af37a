package se.prova.station;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface DemandRows extends GenericRepository<DemandRow, UUID> {

    DemandRow save(DemandRow row);

    List<DemandRow> findByProfileIdOrderByOrdinal(UUID profileId);
}
