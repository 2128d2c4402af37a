package se.prova.statement.drafting;

import java.util.List;

/**
 * Something that stands in the way of signing, or that the signer should think of first.
 *
 * @param target where to go to put it right, as kind and id: {@code finding/018f…}, {@code question/018f…},
 *     {@code event/018f…}, {@code session/018f…}, {@code skill/<station>/<skill>}, {@code profile/018f…}, {@code account/018f…}, {@code recipient/<name>},
 *     {@code guard/<rule>},
 *     {@code statement}
 * @param words what the text's gaps are filled with
 */
public record Check(Kind kind, String target, List<String> words) {

    /** What is the matter. Those that block come first. */
    public enum Kind {
        QUESTION_OPEN(true),
        CONFLICT_UNEXPLAINED(true),
        FINDING_WITHOUT_BASIS(true),
        ASSESSED_WITHOUT_OBSERVATION(true),
        NOT_CONCLUDED(true),
        REASON_MISSING(true),
        EMPTY(true),
        NOTHING_LEFT(true),
        UNPRINTABLE(true),
        BASIS_STRUCK(true),
        GUARD_BLOCKED(true),
        GUARD_UNANSWERED(true),
        GUARD_QUESTION(true),
        TRAINING_MISSING(false),
        PRELIMINARY(false),
        NO_COMMENT(false),
        RESTS_ON_LEFT_OUT(false),
        PROFILE_IMAGINED(false),
        PLAIN_MISSING(false);

        private final boolean blocks;

        Kind(boolean blocks) {
            this.blocks = blocks;
        }
    }

    public Check {
        words = List.copyOf(words);
    }

    /** Whether it must be put right before signing; the others are only said. */
    public boolean blocks() {
        return kind.blocks;
    }

    /** Name of the text, for example {@code statement.check.question-open}. */
    public String key() {
        return "statement.check."
                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String say(Phrases phrases) {
        return phrases.say(key(), words.toArray());
    }
}
