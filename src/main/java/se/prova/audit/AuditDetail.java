package se.prova.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import se.prova.db.SealedText;

/** What an entry's commitment covers, until it is erased. */
@MappedEntity("audit_detail")
record AuditDetail(
        @Id long seq,
        String salt,
        @MappedProperty(converter = SealedText.class) String details) {}
