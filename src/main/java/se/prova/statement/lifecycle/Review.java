package se.prova.statement.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The review of a draft, as its events tell it.
 *
 * @param submitted when it was sent last, if it still is in review
 * @param approved the approval since then
 * @param returned the newest return, with what to change; also when it was sent again since
 */
public record Review(
        Optional<StatementEvent> submitted, Optional<StatementEvent> approved, Optional<StatementEvent> returned) {

    /**
     * Reads it out of all that has happened to a version.
     *
     * @param events the oldest first
     */
    public static Review of(List<StatementEvent> events) {
        Optional<StatementEvent> submitted = Optional.empty();
        Optional<StatementEvent> approved = Optional.empty();
        Optional<StatementEvent> returned = Optional.empty();
        for (StatementEvent event : events) {
            switch (event.kind()) {
                case SUBMITTED -> submitted = Optional.of(event);
                case APPROVED -> approved = Optional.of(event);
                case RETURNED -> {
                    returned = Optional.of(event);
                    submitted = Optional.empty();
                    approved = Optional.empty();
                }
                default -> {}
            }
        }
        return new Review(submitted, approved, returned);
    }

    public boolean open() {
        return submitted.isPresent();
    }

    /** Whether somebody may review it: nobody reviews what they began or sent themselves. */
    public boolean reviewable(UUID by, UUID author) {
        return !by.equals(author)
                && submitted.filter(one -> !one.recordedBy().equals(by)).isPresent();
    }

    /** Whether somebody may sign it: another person has approved just this content. */
    public boolean approved(UUID signer, String contentHash) {
        return approved.filter(one -> one.contentHash().equals(contentHash))
                .filter(one -> !one.recordedBy().equals(signer))
                .isPresent();
    }
}
