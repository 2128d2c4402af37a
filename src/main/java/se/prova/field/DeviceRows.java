package se.prova.field;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Whoever updates a device's row first holds it until the transaction ends, on every engine. */
@JdbcRepository(dialect = Dialect.ANSI)
interface DeviceRows extends GenericRepository<Device, String> {

    /** Two first batches at once must not stop each other, therefore not {@code save}. */
    @Query("""
        INSERT INTO device (id, account_id, ack, created_at, seen_at)
        VALUES (:device, :accountId, 0, :nowMicros, :nowMicros) ON CONFLICT (id) DO NOTHING\
        """)
    void addIfNew(String device, UUID accountId, long nowMicros);

    @Query("UPDATE device SET seen_at = :nowMicros WHERE id = :device AND account_id = :accountId")
    int hold(String device, UUID accountId, long nowMicros);

    @Query("UPDATE device SET ack = :ack WHERE id = :device")
    void acknowledge(String device, long ack);

    Optional<Device> findById(String id);
}
