package se.prova.field;

import jakarta.inject.Singleton;
import se.prova.access.User;

/** Reads a batch and hands it to the one place that takes them. */
@Singleton
class SqlInbox implements Inbox {

    private final SqlIntake intake;

    SqlInbox(SqlIntake intake) {
        this.intake = intake;
    }

    @Override
    public Receipt take(User user, String body) {
        try {
            return intake.take(user, BatchForm.read(body));
        } catch (BatchForm.Unreadable | BatchForm.TooLarge e) {
            throw new IllegalArgumentException("Not a batch", e);
        }
    }
}
