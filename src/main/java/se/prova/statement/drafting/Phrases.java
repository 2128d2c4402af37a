package se.prova.statement.drafting;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The texts of drafting in one language, and how that language puts dates, lists and durations. */
public final class Phrases {

    /** Statements are written in Swedish. */
    public static final Phrases SWEDISH = new Phrases(Locale.of("sv"));

    // A text without translation falls back to Swedish, never to the language of the machine.
    private static final int MINUTES_PER_HOUR = 60;

    private final Locale language;
    private final List<ResourceBundle> rooms;

    private Phrases(Locale language) {
        this.language = language;
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        this.rooms = List.of(
                ResourceBundle.getBundle("messages.statement", language, noFallback),
                ResourceBundle.getBundle("messages.reading", language, noFallback));
    }

    public static Phrases in(Locale language) {
        return new Phrases(language);
    }

    /** The tag that definitions' texts are looked up by. */
    public String tag() {
        return language.toLanguageTag();
    }

    /** A text with its gaps filled; {@code {0}} and so on as {@link MessageFormat} has them. */
    public String say(String key, Object... words) {
        String pattern = rooms.stream()
                .filter(room -> room.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No text has the key " + key))
                .getString(key);
        return new MessageFormat(pattern, language).format(words);
    }

    /** A reading's text as it stands in a document, where that differs from the screen: nothing is "not yet" there. */
    public String printed(String key) {
        String own = "statement.printed." + key;
        return rooms.getFirst().containsKey(own) ? say(own) : say(key);
    }

    /** Sentences one after another. */
    public static String together(Collection<String> sentences) {
        return sentences.stream().filter(one -> !one.isBlank()).collect(Collectors.joining(" "));
    }

    /** "a", "a och b", "a, b och c". */
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String before = parts.subList(0, parts.size() - 1).stream()
                .reduce((one, next) -> say("statement.comma", one, next))
                .orElseThrow();
        return say("statement.and", before, parts.getLast());
    }

    public String quote(String text) {
        return say("statement.quote", text);
    }

    /** "20 november 2026". */
    public String date(LocalDate day) {
        return say(
                "statement.day-year",
                Integer.toString(day.getDayOfMonth()),
                month(day),
                Integer.toString(day.getYear()));
    }

    /** "10 och 18 november 2026", "28 oktober och 3 november 2026"; a month or year is said once. */
    public String dates(Collection<LocalDate> days) {
        List<LocalDate> sorted =
                days.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        return list(IntStream.range(0, sorted.size())
                .mapToObj(i -> within(sorted, i))
                .toList());
    }

    /** "3–19 november 2026", "28 oktober–19 november 2026", "3 november 2026". */
    public String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(first);
        }
        String from = first.getYear() != last.getYear()
                ? date(first)
                : first.getMonth() == last.getMonth()
                        ? Integer.toString(first.getDayOfMonth())
                        : say("statement.day", Integer.toString(first.getDayOfMonth()), month(first));
        return say("statement.span", from, date(last));
    }

    private String within(List<LocalDate> days, int i) {
        LocalDate day = days.get(i);
        boolean last = i + 1 == days.size();
        if (last || days.get(i + 1).getYear() != day.getYear()) {
            return date(day);
        }
        return days.get(i + 1).getMonth() == day.getMonth()
                ? Integer.toString(day.getDayOfMonth())
                : say("statement.day", Integer.toString(day.getDayOfMonth()), month(day));
    }

    private String month(LocalDate day) {
        return say("statement.month." + day.getMonthValue());
    }

    /** "2 h 40 min", "40 min", "28 h". */
    public String duration(int minutes) {
        String hours = Integer.toString(minutes / MINUTES_PER_HOUR);
        String rest = Integer.toString(minutes % MINUTES_PER_HOUR);
        if (minutes < MINUTES_PER_HOUR) {
            return say("statement.minutes", rest);
        }
        return minutes % MINUTES_PER_HOUR == 0
                ? say("statement.hours", hours)
                : say("statement.hours-minutes", hours, rest);
    }

    /** A text as it stands inside a sentence: a small first letter, unless it is an abbreviation. */
    public static String inside(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** A text as it starts a sentence. */
    public static String start(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A free text as a whole sentence: with a full stop, where it ends without one. */
    public static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?…”\"".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }

    /** A free text without the full stop it may end with. */
    public static String stopless(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
