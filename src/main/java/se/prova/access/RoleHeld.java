package se.prova.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** One role that an account holds in one unit. */
@MappedEntity("role_held")
public record RoleHeld(@Id UUID id, UUID accountId, UUID unitId, Role role) {}
