package se.prova.statement.lifecycle;

import java.util.List;
import se.prova.access.Action;

/**
 * Everything that can be done to a version: what one must be allowed to, and where the version must stand. With {@link
 * se.prova.access.Policy}, which says which roles hold an action, this is the whole table.
 */
public enum Act {
    EDIT(Action.DRAFT_STATEMENT, Phase.DRAFT),
    PREVIEW(Action.DRAFT_STATEMENT, Phase.DRAFT, Phase.IN_REVIEW),
    /** Send it for review, in a unit that reviews. */
    SUBMIT(Action.DRAFT_STATEMENT, Phase.DRAFT),
    /** Send it back, or take it back. */
    RETURN(Action.DRAFT_STATEMENT, Phase.IN_REVIEW),
    APPROVE(Action.SIGN_STATEMENT, Phase.IN_REVIEW),
    /** In a unit that reviews only what is in review, and approved. */
    SIGN(Action.SIGN_STATEMENT, Phase.DRAFT, Phase.IN_REVIEW),
    READ_SIGNED(Action.READ_STATEMENT, Phase.SIGNED, Phase.REPLACED, Phase.REVOKED),
    /** Begin a new version that takes its place. */
    CORRECT(Action.DRAFT_STATEMENT, Phase.SIGNED, Phase.REVOKED),
    REVOKE(Action.SIGN_STATEMENT, Phase.SIGNED),
    HAND(Action.HAND_STATEMENT, Phase.SIGNED),
    SEND(Action.SEND_STATEMENT, Phase.SIGNED),
    ATTACH(Action.ATTACH_STATEMENT, Phase.SIGNED),
    ASK_COMPLEMENT(Action.READ_STATEMENT, Phase.SIGNED),
    /** Also after it was replaced: the new version may be the answer. */
    ANSWER_COMPLEMENT(Action.DRAFT_STATEMENT, Phase.SIGNED, Phase.REPLACED, Phase.REVOKED),
    /** Say that what came in after the signature changes nothing. */
    ANSWER_LATE(Action.SIGN_STATEMENT, Phase.SIGNED),
    /** Note that somebody was told that it is replaced or revoked. */
    TELL(Action.DRAFT_STATEMENT, Phase.REPLACED, Phase.REVOKED);

    private final Action action;

    // Made by List.of, so nobody can change it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Phase> phases;

    Act(Action action, Phase... phases) {
        this.action = action;
        this.phases = List.of(phases);
    }

    /** What one must be allowed to. */
    public Action action() {
        return action;
    }

    /**
     * Whether it can be done where a version stands.
     *
     * @param reviews whether the unit reviews before it signs
     */
    boolean open(Phase phase, boolean reviews) {
        return phases.contains(phase)
                && switch (this) {
                    case SUBMIT -> reviews;
                    case SIGN -> !reviews || phase == Phase.IN_REVIEW;
                    default -> true;
                };
    }
}
