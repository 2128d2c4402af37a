package se.prova.guard;

/**
 * A text that staff wrote.
 *
 * @param target which, as kind and id: {@code finding/018f…}, {@code plain/018f…}, {@code question/018f…}
 */
public record Passage(String target, Kind kind, String text) {

    /** What it is; a rule says which it reads. */
    public enum Kind {
        OBSERVED,
        REPORTED,
        ASSESSED,
        GIVEN,
        ANSWER,
        /** The same finding once more, in plain words for the participant. */
        PLAIN
    }
}
