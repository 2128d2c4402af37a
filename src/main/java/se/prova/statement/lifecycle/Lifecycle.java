package se.prova.statement.lifecycle;

import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;

/** Whether somebody may do something to a version where it stands. */
public final class Lifecycle {

    /** What comes of asking. */
    public enum Answer {
        ALLOWED,
        /** 409: one may do such things, but not to what stands there. */
        NOT_NOW,
        /** 404: one may not know of it. */
        HIDDEN
    }

    private Lifecycle() {}

    /** Who may not draft does not learn that there is a draft. */
    public static Answer decide(User user, Resource assessment, Phase phase, Act act, boolean reviews) {
        boolean known = phase.signed() || Policy.allows(user, Action.DRAFT_STATEMENT, assessment);
        if (!known || !Policy.allows(user, act.action(), assessment)) {
            return Answer.HIDDEN;
        }
        return act.open(phase, reviews) ? Answer.ALLOWED : Answer.NOT_NOW;
    }
}
