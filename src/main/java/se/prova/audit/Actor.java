package se.prova.audit;

import java.util.UUID;

/**
 * Who acts, as the log keeps it.
 *
 * @param account opaque id of the account, or a word for the program itself: {@code setup}, {@code demo}; or for
 *     the participant on their own page
 * @param role the role acted in
 * @param unit id of the unit acted in, empty for the program itself
 */
public record Actor(String account, String role, String unit) {

    /** What stands in the account's place for what the participant did on their own page. */
    public static final String PARTICIPANT = "participant";

    public static Actor program(String name) {
        return new Actor(name, "program", "");
    }

    /** The participant themselves, on their own page. */
    public static Actor participant(UUID unit) {
        return new Actor(PARTICIPANT, "participant", unit.toString());
    }

    /** The key of the words for an actor who is no account: the participant, or the program. */
    public static String key(String account) {
        return account.equals(PARTICIPANT) ? "log.participant" : "log.program";
    }

    public static Actor of(UUID account, String role, UUID unit) {
        return new Actor(account.toString(), role, unit.toString());
    }
}
