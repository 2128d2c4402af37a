package se.prova.statement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface AnswerRows extends GenericRepository<Answer, UUID> {

    Answer save(Answer answer);

    Answer update(Answer answer);

    Optional<Answer> findByStatementIdAndQuestionId(UUID statementId, UUID questionId);

    List<Answer> findByStatementIdOrderById(UUID statementId);
}
