package se.prova.assessment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface QuestionRows extends GenericRepository<Question, UUID> {

    Question save(Question question);

    Question update(Question question);

    Optional<Question> findById(UUID id);

    List<Question> findByAssessmentIdOrderByOrdinal(UUID assessmentId);
}
