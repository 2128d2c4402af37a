package se.prova.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The rows of the log. The head row is updated first, so that writers queue on it on every engine. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AuditRows extends GenericRepository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    @Query("SELECT * FROM audit_event WHERE seq > :after ORDER BY seq LIMIT :count")
    List<AuditEntry> after(long after, int count);

    @Query("SELECT * FROM audit_event ORDER BY seq DESC LIMIT :count")
    List<AuditEntry> newest(int count);

    @Query("SELECT * FROM audit_event WHERE subject = :subject ORDER BY seq DESC LIMIT :count")
    List<AuditEntry> newestAbout(String subject, int count);

    @Query("UPDATE audit_head SET seq = seq + 1 WHERE id = 1")
    void advance();

    @Query("SELECT seq FROM audit_head WHERE id = 1")
    long headSeq();

    @Query("SELECT hash FROM audit_head WHERE id = 1")
    String headHash();

    @Query("UPDATE audit_head SET hash = :hash WHERE id = 1")
    void head(String hash);

    @Query("INSERT INTO audit_detail (seq, salt, details) VALUES (:seq, :salt, :details)")
    void detail(long seq, String salt, String details);
}
