package se.prova.access;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface BranchRows extends GenericRepository<Branch, UUID> {

    Branch save(Branch branch);

    Optional<Branch> findById(UUID id);
}
