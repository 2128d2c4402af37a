package se.prova.consent;

import java.time.LocalDate;

/**
 * Somebody weighed what harm it may do that data leave, and said yes or no.
 *
 * @param who by name
 */
public record Menprovning(String who, LocalDate on, String why, Result result) {

    /** What came of it. */
    public enum Result {
        MAY_LEAVE,
        MAY_NOT_LEAVE
    }
}
