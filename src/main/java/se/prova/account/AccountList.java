package se.prova.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.prova.access.Role;

/**
 * The accounts of a unit.
 *
 * @param mayInvite whether the reader may make accounts, and not links only
 */
public record AccountList(String unit, List<Line> lines, boolean mayInvite) {

    /**
     * One account.
     *
     * @param waiting whether its holder has not chosen a password yet
     */
    public record Line(UUID id, String name, String title, Set<Role> roles, boolean closed, boolean waiting) {}
}
