package se.prova.consent;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which data a ground covers. A ground for one kind opens nothing for another. */
public enum Data {
    /** The signed statement with its appendix. */
    STATEMENT,
    ATTENDANCE,
    INTERVIEW,
    OBSERVATIONS;

    /** Several, as stored: their names with a space between. */
    public static String words(Set<Data> data) {
        return new TreeSet<>(data).stream().map(Data::name).collect(Collectors.joining(" "));
    }

    /**
     * Several, as stored.
     *
     * @throws IllegalArgumentException if one of them is no kind of data
     */
    static Set<Data> of(String words) {
        return Stream.of(words.split(" ", -1)).map(Data::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
