package se.prova.signin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface SessionRows extends GenericRepository<WebSession, UUID> {

    WebSession save(WebSession session);

    Optional<WebSession> findByTokenHash(String tokenHash);

    @Query("UPDATE web_session SET seen_at = :micros WHERE id = :id")
    void seen(UUID id, long micros);

    @Query("UPDATE web_session SET ended_at = :micros WHERE token_hash = :tokenHash AND ended_at IS NULL")
    void end(String tokenHash, long micros);

    @Query("UPDATE web_session SET token_hash = :tokenHash, confirmed_at = :micros WHERE id = :id")
    void confirm(UUID id, String tokenHash, long micros);

    @Query("UPDATE web_session SET token_hash = :tokenHash, factor_at = :micros WHERE id = :id")
    void factor(UUID id, String tokenHash, long micros);

    @Query("UPDATE web_session SET ended_at = :micros WHERE account_id = :accountId AND ended_at IS NULL")
    void endAll(UUID accountId, long micros);

    List<WebSession> findByAccountIdAndEndedAtIsNullOrderBySeenAtDesc(UUID accountId);

    @Query("""
        UPDATE web_session SET ended_at = :micros
        WHERE id = :id AND account_id = :accountId AND ended_at IS NULL\
        """)
    int endOne(UUID id, UUID accountId, long micros);

    @Query("""
        UPDATE web_session SET ended_at = :micros
        WHERE id <> :id AND account_id = :accountId AND ended_at IS NULL\
        """)
    int endOthers(UUID id, UUID accountId, long micros);

    @Query("UPDATE web_session SET locked_at = :micros WHERE id = :id AND locked_at IS NULL")
    void lock(UUID id, long micros);

    @Query("""
        UPDATE web_session SET locked_at = NULL, own_view = NULL, pin_wrong = 0, seen_at = :micros WHERE id = :id\
        """)
    void unlock(UUID id, long micros);

    /** One row while there are tries left. */
    @Query("UPDATE web_session SET pin_wrong = pin_wrong + 1 WHERE id = :id AND pin_wrong < :max")
    int countPin(UUID id, int max);

    @Query("UPDATE web_session SET pin_hash = :hash, pin_wrong = 0 WHERE id = :id")
    void pin(UUID id, String hash);

    @Query("UPDATE web_session SET own_view = :path WHERE id = :id")
    void ownView(UUID id, String path);

    @Query("UPDATE web_session SET sheet = :path WHERE id = :id")
    void sheet(UUID id, @Nullable String path);
}
