package se.prova.interview;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Instrument;
import se.prova.instrument.Rating;
import se.prova.web.Fields;

/**
 * An item as somebody changed it.
 *
 * @param rating as {@link Rating#stored}; null where it was taken back
 */
record ItemForm(@Nullable String rating, String comment) {

    /** What a button sends to take a rating back. */
    static final String NONE = "none";

    private static final String RATING = "rating";

    /**
     * Reads the form. Without a rating button only the comment is saved.
     *
     * @param stored the item before the change
     * @return empty if anything is wrong, which is then noted in the fields
     */
    static Optional<ItemForm> read(Fields fields, InterviewItem stored, Instrument instrument) {
        String field = "comment-" + stored.item();
        String comment = fields.optionalText(field, InterviewItem.COMMENT_CHARS_MAX);
        Optional<String> typed = rating(fields);
        boolean known = typed.filter(rating -> !rating.equals(NONE))
                .map(rating -> instrument.scale().admits(Rating.of(rating)))
                .orElse(true);
        if (!known) {
            fields.wrong(field, "error.choice");
        }
        fields.printable();
        return fields.anyWrong()
                ? Optional.empty()
                : Optional.of(new ItemForm(
                        typed.map(rating -> rating.equals(NONE) ? null : rating)
                                .orElse(typed.isPresent() ? null : stored.rating()),
                        comment));
    }

    /** The rating that a button sent, if one did. */
    static Optional<String> rating(Fields fields) {
        return Optional.of(fields.typed(RATING)).filter(rating -> !rating.isEmpty());
    }

    InterviewItem applied(InterviewItem stored, long revision) {
        return new InterviewItem(
                stored.id(), stored.interviewId(), stored.assessmentId(), stored.item(), rating, comment, revision);
    }
}
