package se.prova.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One rule as it was read from its file.
 *
 * @param reads which kinds of text
 * @param title what it is about, in each language
 * @param says why the words do not belong there
 * @param instead what to write
 * @param find what is looked for
 * @param with one of these must stand in the same sentence; nothing where the list is empty
 * @param except where it is silent: a phrase that covers what was found
 * @param unless what makes it silent wherever it stands within {@code reach}
 * @param good sentences that it must be silent about, and {@code bad} that it must find
 */
public record GuardRule(
        String id,
        Kind kind,
        Measure measure,
        Set<Passage.Kind> reads,
        Map<String, String> title,
        Map<String, String> says,
        Map<String, String> instead,
        List<Claim> find,
        List<Phrase> with,
        List<Phrase> except,
        List<Phrase> unless,
        Reach reach,
        List<String> good,
        List<String> bad) {

    /** Whether signing waits for it to be put right, or for an answer. */
    public enum Kind {
        BLOCKING,
        WARNING
    }

    /** What is asked of what was found before it counts. */
    public enum Measure {
        /** Nothing: the words are enough. */
        WORDS,
        /** That it is a personnummer or samordningsnummer. */
        PERSONAL_NUMBER,
        /** That the recorded presence says otherwise. */
        PRESENCE,
        /** That the stations say opposite things of that skill. */
        STATIONS,
        /** No words at all: the length of a recipient's document. */
        LENGTH
    }

    /** How far from what was found something may stand and still explain it. */
    public enum Reach {
        SENTENCE,
        /** The sentence before or after too. */
        NEAR,
        TEXT
    }

    /**
     * A phrase that is looked for.
     *
     * @param about which presence or skill it claims something of; empty where the words are enough
     */
    record Claim(Phrase phrase, String about) {}

    public GuardRule {
        reads = Set.copyOf(reads);
        title = Map.copyOf(title);
        says = Map.copyOf(says);
        instead = Map.copyOf(instead);
        find = List.copyOf(find);
        with = List.copyOf(with);
        except = List.copyOf(except);
        unless = List.copyOf(unless);
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    public boolean blocks() {
        return kind == Kind.BLOCKING;
    }

    /** A text in a language, in Swedish where the file lacks it. */
    public static String in(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("sv", ""));
    }
}
