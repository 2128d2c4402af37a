package se.prova.audit;

import java.util.UUID;

/**
 * Who acts, as the log keeps it.
 *
 * @param account opaque id of the account, or a word for the program itself: {@code setup}, {@code demo}
 * @param role the role acted in
 * @param unit id of the unit acted in, empty for the program itself
 */
public record Actor(String account, String role, String unit) {

    public static Actor program(String name) {
        return new Actor(name, "program", "");
    }

    public static Actor of(UUID account, String role, UUID unit) {
        return new Actor(account.toString(), role, unit.toString());
    }
}
