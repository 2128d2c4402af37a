package se.prova.instrument;

/** What an assessor concluded about one item: a level of the instrument's scale, or one of its non-ratings. */
public sealed interface Rating {

    /** A level on an ordinal scale. */
    record Rated(int rank) implements Rating {
        public Rated {
            if (rank < 0) {
                throw new IllegalArgumentException("Ranks start at 0 but was: " + rank);
            }
        }
    }

    /** No level was given, for the reason that the code names. Never zero, never counted as low. */
    record NotRated(String code) implements Rating {}

    /** One word for storage: a rank in digits, or the code of a non-rating. */
    default String stored() {
        return switch (this) {
            case Rated(int rank) -> Integer.toString(rank);
            case NotRated(String code) -> code;
        };
    }

    /**
     * Reads what {@link #stored} wrote.
     *
     * @throws IllegalArgumentException if the word is empty
     */
    static Rating of(String stored) {
        if (stored.isEmpty()) {
            throw new IllegalArgumentException("A rating is a rank or a non-rating's code but was empty");
        }
        return stored.chars().allMatch(c -> c >= '0' && c <= '9') && stored.length() <= 2
                ? new Rated(Integer.parseInt(stored))
                : new NotRated(stored);
    }
}
