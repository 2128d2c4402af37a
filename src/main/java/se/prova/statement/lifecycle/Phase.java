package se.prova.statement.lifecycle;

import java.util.List;
import se.prova.statement.Statement;

/** Where a version stands. A draft that was sent for review is one that nobody may change. */
public enum Phase {
    DRAFT,
    IN_REVIEW,
    SIGNED,
    REPLACED,
    REVOKED;

    /**
     * Where a version stands after all that has happened to it.
     *
     * @param events the oldest first
     */
    public static Phase of(Statement statement, List<StatementEvent> events) {
        return switch (statement.state()) {
            case DRAFT -> Review.of(events).open() ? IN_REVIEW : DRAFT;
            case SIGNED -> SIGNED;
            case REPLACED -> REPLACED;
            case REVOKED -> REVOKED;
        };
    }

    /** Whether it was signed once, so that others than its authors may know of it. */
    public boolean signed() {
        return this != DRAFT && this != IN_REVIEW;
    }
}
