package se.prova.release.page;

import java.util.List;
import java.util.Optional;
import se.prova.release.Release;
import se.prova.statement.Statement;

/**
 * What is attached to cases.
 *
 * @param wanted the case number asked for, empty for all
 * @param cases those the reader reaches, by number
 */
public record CasePage(String wanted, List<Case> cases) {

    /** One case of another system, with what is attached to it, newest first. */
    public record Case(String system, String number, List<Attached> attached) {

        /** Whether any of it is not what holds now. */
        public boolean outdated() {
            return attached.stream().anyMatch(one -> one.state() != Statement.State.SIGNED);
        }
    }

    /**
     * One version that was attached; it never changes, but may have been replaced or revoked since.
     *
     * @param person code, and first name where it may be shown
     * @param holds the version that holds instead, if there is one
     */
    public record Attached(
            Release release,
            String path,
            String person,
            String document,
            int version,
            Statement.State state,
            Optional<Integer> holds,
            String by,
            List<LeavePage.Noted> receipts) {}
}
