package se.prova.participant;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface IdentityRows extends GenericRepository<Identity, UUID> {

    Identity save(Identity identity);

    Identity update(Identity identity);

    Optional<Identity> findById(UUID participantId);

    Optional<Identity> findByBranchIdAndNumberIndex(UUID branchId, String numberIndex);
}
