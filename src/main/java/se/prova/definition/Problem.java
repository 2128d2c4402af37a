package se.prova.definition;

import java.util.Comparator;

/**
 * One thing that is wrong in a definition file, in plain Swedish.
 *
 * @param file the file as the reader can find it
 * @param line counted from 1; 0 if it concerns the file as a whole
 * @param path JSON pointer to the place in the file, empty for the whole
 * @param message the rule that is broken, and how to mend it
 */
public record Problem(String file, int line, String path, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::path)
            .thenComparing(Problem::message);

    /** Place and rule without the file, as one line of a list. */
    public String inFile() {
        String where = line > 0 ? Rule.REPORT_LINE.text(line) + " " : "";
        return where + (path.isEmpty() ? "" : path + ": ") + message;
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }
}
