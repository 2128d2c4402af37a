package se.prova.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import se.prova.db.Micros;

/**
 * One act in its place in the chain.
 *
 * @param seq 1, 2, 3 … without gaps; the order, whatever the clock said
 * @param commitment SHA-256 of salt and details, so that erased details leave the chain whole
 * @param hash SHA-256 of this entry's fields and of the hash before it
 */
@MappedEntity("audit_event")
public record AuditEntry(
        @Id long seq,
        @MappedProperty(converter = Micros.class) Instant at,
        String actor,
        String role,
        String unit,
        String action,
        String subject,
        String resource,
        String reason,
        String requestId,
        String commitment,
        String prevHash,
        String hash) {}
