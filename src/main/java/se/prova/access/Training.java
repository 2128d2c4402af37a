package se.prova.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A course in an instrument that an account's holder has taken. Missing training warns and is printed. */
@MappedEntity("training")
public record Training(@Id UUID id, UUID accountId, String instrument, String course, int yearHeld) {}
