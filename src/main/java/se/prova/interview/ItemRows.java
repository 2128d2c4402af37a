package se.prova.interview;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Items were stored in the instrument's order, and their ids sort by the moment they were made. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ItemRows extends GenericRepository<InterviewItem, UUID> {

    InterviewItem save(InterviewItem item);

    InterviewItem update(InterviewItem item);

    Optional<InterviewItem> findById(UUID id);

    List<InterviewItem> findByInterviewIdOrderById(UUID interviewId);
}
