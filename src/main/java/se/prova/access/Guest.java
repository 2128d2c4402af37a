package se.prova.access;

import java.util.UUID;
import se.prova.audit.Actor;

/**
 * The participant on their own page: no account and no role, let in by the code that they were given.
 *
 * @param code which one, by id
 * @param giver the account that gave it to them
 */
public record Guest(UUID code, UUID unit, UUID assessment, UUID participant, UUID giver) {

    /** Nobody: what a wrong code leads to. */
    public static final Guest NOBODY =
            new Guest(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));

    /** The participant as the log keeps them. */
    public Actor actor() {
        return Actor.participant(unit);
    }
}
