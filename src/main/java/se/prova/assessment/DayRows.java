package se.prova.assessment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface DayRows extends GenericRepository<AttendanceDay, UUID> {

    AttendanceDay save(AttendanceDay day);

    AttendanceDay update(AttendanceDay day);

    Optional<AttendanceDay> findById(UUID id);

    List<AttendanceDay> findByAssessmentIdOrderByDay(UUID assessmentId);
}
