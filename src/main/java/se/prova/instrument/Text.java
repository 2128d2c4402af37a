package se.prova.instrument;

import java.util.Map;
import java.util.TreeMap;

/**
 * One text in one or more languages, Swedish always among them.
 *
 * @param byLanguage language tag to text, sorted by tag; {@code sv} is required
 */
public record Text(Map<String, String> byLanguage) {

    public static final String SWEDISH = "sv";

    public Text {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(SWEDISH)) {
            throw new IllegalArgumentException(
                    "A text needs Swedish (sv) but has: " + new TreeMap<>(byLanguage).keySet());
        }
    }

    public static Text swedish(String text) {
        return new Text(Map.of(SWEDISH, text));
    }

    /** The text in the language asked for, or in Swedish where that language is missing. */
    public String in(String language) {
        String swedish = sv();
        return byLanguage.getOrDefault(language, swedish);
    }

    public String sv() {
        return byLanguage.getOrDefault(SWEDISH, "");
    }
}
