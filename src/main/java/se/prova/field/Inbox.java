package se.prova.field;

import jakarta.inject.Singleton;
import se.prova.access.User;

/** The way in for what was recorded, for callers inside the program: the same as {@code /api/sync}, without HTTP. */
@Singleton
public class Inbox {

    private final SqlIntake intake;

    Inbox(SqlIntake intake) {
        this.intake = intake;
    }

    /**
     * Takes a batch as a device would post it.
     *
     * @throws IllegalArgumentException if it is no batch, or too large
     */
    public Receipt take(User user, String body) {
        try {
            return intake.take(user, BatchForm.read(body));
        } catch (BatchForm.Unreadable | BatchForm.TooLarge e) {
            throw new IllegalArgumentException("Not a batch", e);
        }
    }
}
