package se.prova.release;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.prova.access.Action;

/** How a document leaves, with what must be known of that way. What is missing is missing and never guessed. */
public sealed interface Way {

    /** The three ways. */
    enum Kind {
        HANDED(Action.HAND_STATEMENT, "statement.handed"),
        SENT(Action.SEND_STATEMENT, "statement.sent"),
        ATTACHED(Action.ATTACH_STATEMENT, "statement.attached");

        private final Action action;
        private final String act;

        Kind(Action action, String act) {
            this.action = action;
            this.act = act;
        }

        /** What one must be allowed to. */
        public Action action() {
            return action;
        }

        /** The word of the log for it. */
        public String act() {
            return act;
        }
    }

    /** Who it is handed to. */
    enum Receiver {
        PARTICIPANT,
        REPRESENTATIVE
    }

    /** How it was made sure that it is them. */
    enum IdentityCheck {
        ID_DOCUMENT,
        KNOWN,
        ELECTRONIC
    }

    /** Over the desk, to the participant or who speaks for them: one's own data, so no waiver is asked for. */
    record Handed(
            Receiver to,
            String name,
            @Nullable IdentityCheck check,
            @Nullable LocalDate fullmaktOn) implements Way {}

    /** To a recipient by name. */
    record Sent(String recipient) implements Way {}

    /**
     * Attached to a case.
     *
     * @param sameBorder whether the case lies in the same nämnd and branch; another one is outside the border of secrecy
     * @param namnd the other nämnd and branch by name; empty within the border
     */
    record Attached(String system, String number, boolean sameBorder, String namnd) implements Way {}

    default Kind kind() {
        return switch (this) {
            case Handed handed -> Kind.HANDED;
            case Sent sent -> Kind.SENT;
            case Attached attached -> Kind.ATTACHED;
        };
    }

    /** Whom a ground must open for; empty where the data cross no border. */
    default String beyond() {
        return switch (this) {
            case Handed handed -> "";
            case Sent(String recipient) -> recipient;
            case Attached attached -> attached.sameBorder() ? "" : attached.namnd();
        };
    }

    /** Whether the way crosses the border of secrecy and so needs a ground. */
    default boolean needsGround() {
        return switch (this) {
            case Handed handed -> false;
            case Sent sent -> true;
            case Attached attached -> !attached.sameBorder();
        };
    }
}
