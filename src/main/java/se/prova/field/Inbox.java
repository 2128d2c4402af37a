package se.prova.field;

import java.util.List;
import java.util.UUID;
import se.prova.access.User;

/** The way in for what was recorded, for callers inside the program: the same as {@code /api/sync}, without HTTP. */
public interface Inbox {

    /**
     * Takes a batch as a device would post it.
     *
     * @throws IllegalArgumentException if it is no batch, or too large
     */
    Receipt take(User user, String body);

    /** What came for an assessment and could not be recorded, as it came and in that order. */
    List<Quarantined> setAside(UUID assessmentId);
}
