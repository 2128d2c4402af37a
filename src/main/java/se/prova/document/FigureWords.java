package se.prova.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.document.Block.Figure;
import se.prova.document.Block.FigureRow;

/** What a figure of two panels says, in words made from its data: its alternative text. */
public final class FigureWords {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BARS = Pattern.compile("\\|");

    private FigureWords() {}

    /** What the figure is, and the facts of some of its rows. */
    public static String alt(Figure figure, List<FigureRow> rows) {
        String facts = rows.stream()
                .filter(row -> !row.group())
                .map(row -> words(figure, row))
                .collect(Collectors.joining(". "));
        return Stream.of(figure.alt().strip().replaceAll("\\.$", ""), facts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". ", "", "."));
    }

    private static String words(Figure figure, FigureRow row) {
        List<String> words = new ArrayList<>();
        words.add(named(figure, "demand", value(row, "demand")));
        words.add(named(figure, "performance", value(row, "performance")));
        List<String> legend = parts(figure.data().getOrDefault("legend", ""));
        for (String earlier : earlier(row)) {
            words.add((legend.size() > 2 ? legend.get(2) + " " : "") + word(figure, "performance", earlier));
        }
        words.add(value(row, "reading"));
        words.removeIf(String::isBlank);
        return row.label() + ": " + String.join(", ", words);
    }

    private static String named(Figure figure, String panel, String value) {
        return value.isEmpty() ? "" : figure.data().getOrDefault(panel, "") + " " + word(figure, panel, value);
    }

    private static String word(Figure figure, String panel, String value) {
        return isLevel(value) ? levels(figure, panel).get(Integer.parseInt(value) - 1) : value;
    }

    /** The names of a panel's levels, lowest first. */
    public static List<String> levels(Figure figure, String panel) {
        return parts(figure.data().getOrDefault(panel + "-levels", ""));
    }

    /** Whether a value is a place on a scale; else it is words that stand instead of one. */
    public static boolean isLevel(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The places on the scale that were there besides the one that counts. */
    public static List<String> earlier(FigureRow row) {
        return BLANKS.splitAsStream(value(row, "earlier"))
                .filter(FigureWords::isLevel)
                .toList();
    }

    public static List<String> parts(String text) {
        return BARS.splitAsStream(text).map(String::strip).toList();
    }

    public static String value(FigureRow row, String key) {
        return row.data().getOrDefault(key, "");
    }
}
