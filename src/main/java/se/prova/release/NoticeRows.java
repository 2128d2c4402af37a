package se.prova.release;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface NoticeRows extends GenericRepository<Notice, UUID> {

    Notice save(Notice notice);

    Notice update(Notice notice);

    List<Notice> findByAssessmentIdOrderByMadeAtAscAndIdAsc(UUID assessmentId);
}
