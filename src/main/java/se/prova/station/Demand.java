package se.prova.station;

import se.prova.instrument.Rating;

/**
 * How often a task demands one skill, with the reason.
 *
 * @param item id of the skill
 * @param rating a level of the demand instrument's scale, or not assessed (EB)
 * @param motive why, in a sentence; possibly empty
 */
public record Demand(String item, Rating rating, String motive) {

    public static final int MOTIVE_CHARS_MAX = 2_000;

    public Demand {
        motive = motive.strip();
        if (motive.length() > MOTIVE_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "A motive has at most %d characters but has %d".formatted(MOTIVE_CHARS_MAX, motive.length()));
        }
    }
}
