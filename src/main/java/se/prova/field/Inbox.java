package se.prova.field;

import se.prova.access.User;

/** The way in for what was recorded, for callers inside the program: the same as {@code /api/sync}, without HTTP. */
public interface Inbox {

    /**
     * Takes a batch as a device would post it.
     *
     * @throws IllegalArgumentException if it is no batch, or too large
     */
    Receipt take(User user, String body);
}
