package se.prova.instrument;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface SnapshotRows extends GenericRepository<Snapshot, String> {

    /** Two first uses at once must not stop each other, therefore not {@code save}. */
    @Query("""
        INSERT INTO definition_snapshot (id, hash, canonical, first_used_at)
        VALUES (:key, :hash, :canonical, :firstUsedMicros) ON CONFLICT (id) DO NOTHING\
        """)
    void addIfNew(String key, String hash, String canonical, long firstUsedMicros);

    Optional<Snapshot> findById(String id);

    List<Snapshot> findByIdIn(Collection<String> ids);
}
