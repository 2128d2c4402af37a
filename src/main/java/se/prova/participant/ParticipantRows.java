package se.prova.participant;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface ParticipantRows extends GenericRepository<Participant, UUID> {

    Participant save(Participant participant);

    Participant update(Participant participant);

    Optional<Participant> findById(UUID id);

    List<Participant> findByIdIn(Collection<UUID> ids);

    long countByBranchId(UUID branchId);

    boolean existsByBranchIdAndCode(UUID branchId, String code);
}
