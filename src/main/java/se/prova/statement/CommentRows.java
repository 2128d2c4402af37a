package se.prova.statement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface CommentRows extends GenericRepository<Comment, UUID> {

    Comment save(Comment comment);

    List<Comment> findByStatementIdOrderByCreatedAt(UUID statementId);
}
