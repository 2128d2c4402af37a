package se.prova.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** An independent branch of activity inside a nämnd; secrecy has a border here too. */
@MappedEntity("branch")
public record Branch(@Id UUID id, UUID namndId, String name) {}
