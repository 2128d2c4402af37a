package se.prova.instrument;

/**
 * One of an instrument's own ways of giving no level. Never zero, never counted as low.
 *
 * @param code namespaced by instrument, for example {@code awp.no-information}; two instruments may print the same
 *     letters and mean different things
 * @param mark the letters on the instrument's form, for example SI; only ever printed
 */
public record NonRating(String code, String mark, Kind kind, Text name) {

    /** Why there is no level. */
    public enum Kind {
        NO_INFORMATION,
        NOT_APPLICABLE,
        NOT_ASSESSED
    }

    public NonRating {
        if (code.indexOf('.') < 1) {
            throw new IllegalArgumentException("A non-rating's code is namespaced by its instrument but was: " + code);
        }
    }
}
