package se.prova.interview;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.interview.InterviewPage.Late;
import se.prova.web.Fields;

/**
 * What a page shows of one item besides what is stored: what was typed and could not be saved.
 *
 * @param item the item; null where there is nothing of the kind
 * @param fields what was typed, with what is wrong with it
 * @param late what was typed on an old page
 */
record Unsaved(@Nullable UUID item, Fields fields, Optional<Late> late) {

    static Unsaved shown() {
        return new Unsaved(null, Fields.empty(), Optional.empty());
    }

    static Unsaved wrong(InterviewItem item, Fields fields) {
        return new Unsaved(item.id(), fields, Optional.empty());
    }

    static Unsaved late(InterviewItem item, Fields fields, Optional<String> rating) {
        return new Unsaved(item.id(), fields, Optional.of(new Late(rating, fields.typed("comment-" + item.item()))));
    }

    boolean about(InterviewItem other) {
        return other.id().equals(item);
    }
}
