package se.prova.followup;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface ReviewRows extends GenericRepository<Review, UUID> {

    Review save(Review review);

    Review update(Review review);

    Optional<Review> findById(UUID id);

    Optional<Review> findByUnitIdAndPeriodFromAndPeriodUntil(UUID unitId, LocalDate from, LocalDate until);

    List<Review> findByUnitIdInOrderByStartedAtDesc(Collection<UUID> unitIds);
}
