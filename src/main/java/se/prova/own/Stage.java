package se.prova.own;

import java.util.List;
import se.prova.statement.Statement;

/** Where the trial stands, as its participant is told it: in words, with what comes next. */
public enum Stage {
    BEGUN,
    TALKING,
    TRYING,
    WRITING,
    SIGNED,
    REVOKED;

    /**
     * Where a trial stands.
     *
     * @param talked whether the first interview is begun
     * @param tried whether there is any session
     * @param versions of the statement, newest first
     */
    public static Stage of(boolean talked, boolean tried, List<Statement> versions) {
        if (versions.stream().anyMatch(one -> one.state() == Statement.State.SIGNED)) {
            return SIGNED;
        }
        if (!versions.isEmpty()) {
            return versions.getFirst().draft() ? WRITING : REVOKED;
        }
        if (tried) {
            return TRYING;
        }
        return talked ? TALKING : BEGUN;
    }
}
