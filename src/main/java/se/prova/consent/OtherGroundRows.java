package se.prova.consent;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface OtherGroundRows extends GenericRepository<OtherGround, UUID> {

    OtherGround save(OtherGround row);

    OtherGround update(OtherGround row);

    Optional<OtherGround> findById(UUID id);

    List<OtherGround> findByAssessmentIdOrderByCreatedAtDescAndIdDesc(UUID assessmentId);
}
