package se.prova.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.prova.guard.Facts.Presence;

// Whether what somebody claims of time at the place is more than was recorded.
final class Presences {

    private static final double MINUTES = 60;
    // "Tre timmar" is said of 2 h 50 min, and "31 av 40" of 31 h 20 min.
    private static final double SLACK_MINUTES = 30;

    private final Presence recorded;
    private final Map<String, Double> numbers;

    Presences(Presence recorded, Map<String, Double> numbers) {
        this.recorded = recorded;
        this.numbers = numbers;
    }

    /**
     * Whether the record says otherwise.
     *
     * @param about {@code day}, {@code row}, {@code week}, {@code hours}, {@code days} or {@code always}; a number of
     *     hours after a blank stands for one that is not said
     */
    boolean contradict(String about, List<Token> words) {
        String[] said = about.split(" ", -1);
        List<Double> values = said.length > 1 ? List.of(Double.valueOf(said[1])) : values(words);
        return switch (said[0]) {
            case "day", "row" -> over(values, recorded.longestMinutes());
            case "week" -> over(values, recorded.longestWeekMinutes());
            case "hours" ->
                values.size() > 1
                        && (apart(values.get(0), recorded.presentMinutes())
                                || apart(values.get(1), recorded.agreedMinutes()));
            case "days" ->
                values.size() > 1
                        && (values.get(0) != recorded.daysPresent() || values.get(1) != recorded.daysReported());
            case "always" -> recorded.daysPresent() < recorded.daysReported();
            default -> false;
        };
    }

    private static boolean over(List<Double> hours, int minutes) {
        return hours.stream().anyMatch(one -> one * MINUTES >= minutes + SLACK_MINUTES);
    }

    private static boolean apart(double hours, int minutes) {
        return Math.abs(hours * MINUTES - minutes) > SLACK_MINUTES;
    }

    private List<Double> values(List<Token> words) {
        List<Double> values = new ArrayList<>();
        for (Token word : words) {
            if (numbers.containsKey(word.lower())) {
                values.add(numbers.get(word.lower()));
            } else if (word.kind() == Token.Kind.NUMBER) {
                String plain = word.text().replaceAll("[\\u00a0\\u202f]", "").replace(',', '.');
                if (plain.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
                    values.add(Double.valueOf(plain));
                }
            }
        }
        return values;
    }
}
