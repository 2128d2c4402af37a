package se.prova.account;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;
import se.prova.access.Training;

@JdbcRepository(dialect = Dialect.ANSI)
interface CourseRows extends GenericRepository<Training, UUID> {

    Training save(Training training);
}
