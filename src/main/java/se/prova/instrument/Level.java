package se.prova.instrument;

/**
 * One step of a scale. Steps are ordered, not evenly spaced.
 *
 * @param rank position on the scale; what is highest is best only where the scale says so
 * @param name the instrument's own name of the level, as printed in statements
 * @param word our short word for it, as on a button
 */
public record Level(int rank, Text name, Text word) {

    public Level {
        if (rank < 0) {
            throw new IllegalArgumentException("Ranks start at 0 but was: " + rank);
        }
    }
}
