package se.prova.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Where the chain ends: the newest entry's number and hash; 0 and {@link Chain#START} while there is none. */
@MappedEntity("audit_head")
record AuditHead(@Id int id, long seq, String hash) {}
