package se.prova.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** The rows of the log. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AuditRows extends GenericRepository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    @Query("SELECT * FROM audit_event ORDER BY seq DESC LIMIT :count")
    List<AuditEntry> newest(int count);

    @Query("SELECT * FROM audit_event WHERE unit = :unit ORDER BY seq DESC LIMIT :count")
    List<AuditEntry> newestIn(String unit, int count);

    @Query("""
        SELECT * FROM audit_event
        WHERE (:units = '' OR :units LIKE '% ' || unit || ' %') AND (:actor = '' OR actor = :actor) AND (:subject = '' OR subject = :subject)
        AND (:acts = '' OR :acts LIKE '% ' || action || ' %') AND at >= :from AND at < :until AND seq < :before ORDER BY seq DESC LIMIT :count\
        """)
    List<AuditEntry> found(
            String units, String actor, String subject, String acts, long from, long until, long before, int count);

    @Query("SELECT * FROM audit_event WHERE action = :action ORDER BY seq DESC LIMIT :count")
    List<AuditEntry> newestOf(String action, int count);

    List<AuditEntry> findBySeqInOrderBySeq(Collection<Long> seqs);

    @Query("""
        SELECT * FROM audit_event WHERE subject = :subject AND action <> 'access.refused' AND actor <> 'participant'
        ORDER BY seq DESC LIMIT :count\
        """)
    List<AuditEntry> newestAbout(String subject, int count);

    @Query("SELECT * FROM audit_event WHERE subject = :subject AND action = 'own.opened' ORDER BY seq DESC LIMIT"
            + " :count")
    List<AuditEntry> newestOpened(String subject, int count);

    List<AuditEntry> findBySubjectOrderBySeq(String subject);
}
