package se.prova.statement.lifecycle;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface UnitSettingRows extends GenericRepository<UnitSetting, UUID> {

    UnitSetting save(UnitSetting setting);

    UnitSetting update(UnitSetting setting);

    Optional<UnitSetting> findById(UUID unitId);
}
