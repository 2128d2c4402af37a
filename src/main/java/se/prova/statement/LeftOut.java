package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** One finding that one recipient's document leaves out. */
@MappedEntity("left_out")
record LeftOut(@Id UUID id, UUID statementId, Recipient recipient, UUID findingId) {}
