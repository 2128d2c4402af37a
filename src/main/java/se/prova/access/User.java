package se.prova.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.prova.audit.Actor;

/**
 * Somebody signed in, with what they may be and where, as it stands at this request.
 *
 * @param unit the unit they act in now
 * @param roles unit id to the roles held there; an auditor of one unit is one in every unit of its nämnd
 * @param granted ids of assessments they have a valid grant to
 * @param seconded those of them where the grant holds for a protected person too
 */
public record User(
        UUID account,
        String name,
        String title,
        UUID unit,
        Map<UUID, Set<Role>> roles,
        Set<UUID> granted,
        Set<UUID> seconded) {

    public User {
        roles = Map.copyOf(roles);
        granted = Set.copyOf(granted);
        seconded = Set.copyOf(seconded);
    }

    public boolean holds(Role role, UUID inUnit) {
        return roles.getOrDefault(inUnit, Set.of()).contains(role);
    }

    /** Whether they have a right to an assessment that holds for this person. */
    public boolean reaches(UUID assessment, boolean protectedPerson) {
        return (protectedPerson ? seconded : granted).contains(assessment);
    }

    /** The user as the log keeps them, acting in a role. */
    public Actor actor(Role role) {
        return Actor.of(account, role.name(), unit);
    }

    /** The user as the log keeps them, in the role they use most: their first in the unit. */
    public Actor actor() {
        Role role =
                roles.getOrDefault(unit, Set.of()).stream().sorted().findFirst().orElse(Role.HANDLEDARE);
        return actor(role);
    }
}
