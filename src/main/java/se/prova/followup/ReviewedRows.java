package se.prova.followup;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.ANSI)
interface ReviewedRows extends GenericRepository<Reviewed, UUID> {

    Reviewed save(Reviewed row);

    Reviewed update(Reviewed row);

    /** What is unusual first, each by number. */
    @Query("""
        SELECT * FROM log_review_entry WHERE review_id = :reviewId
        ORDER BY CASE WHEN reasons = '' THEN 1 ELSE 0 END, seq\
        """)
    List<Reviewed> ofReview(UUID reviewId);
}
