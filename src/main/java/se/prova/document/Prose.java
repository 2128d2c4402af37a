package se.prova.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

// From mixed text and inline elements to runs, with the white space of the source folded as a browser would.
final class Prose {

    private record State(
            Set<Look> looks,
            @Nullable String href,
            @Nullable String lang,
            @Nullable String id) {}

    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern AROUND_BREAK = Pattern.compile(" *\\n *");

    private static final char FIRST_COMBINING = '\u0300';

    private final List<Run> runs = new ArrayList<>();

    private Prose() {}

    static Text text(Node node) {
        Set<Look> looks = looks(node);
        Prose prose = new Prose();
        prose.walk(node, new State(inherited(looks), null, null, null));
        return new Text(trimmed(prose.runs), looks, value(node, "id"), value(node, "lang"));
    }

    static Set<Look> looks(Node node) {
        if (!node.has("class")) {
            return Set.of();
        }
        Set<Look> looks = EnumSet.noneOf(Look.class);
        node.classes().forEach(word -> Look.of(word).ifPresent(looks::add));
        return Set.copyOf(looks);
    }

    static @Nullable String value(Node node, String attribute) {
        return node.has(attribute) ? node.attribute(attribute) : null;
    }

    static String tidy(String text) {
        String tidy = normal(text).replaceAll("\\s+", " ").strip();
        return tidy.length() > 60 ? tidy.substring(0, 57) + "…" : tidy;
    }

    // 0 when the attribute is no number from 1 to 99.
    static int colspan(Node cell) {
        if (!cell.has("colspan")) {
            return 1;
        }
        String value = cell.attribute("colspan").strip();
        return value.matches("[1-9]\\d?") ? Integer.parseInt(value) : 0;
    }

    // Only these change what the words are; the others change how a block looks.
    private static Set<Look> inherited(Set<Look> looks) {
        if (looks.isEmpty()) {
            return looks;
        }
        Set<Look> own = EnumSet.noneOf(Look.class);
        for (Look look : List.of(Look.OWN_WORDS, Look.LINES)) {
            if (looks.contains(look)) {
                own.add(look);
            }
        }
        return Set.copyOf(own);
    }

    private void walk(Node node, State state) {
        for (Node child : node.children()) {
            if (child.isText()) {
                add(child.text(), state);
            } else if (child.is("br")) {
                runs.add(new Run("\n", state.looks, null, null, null));
            } else {
                walk(child, inside(child, state));
            }
        }
    }

    private static State inside(Node node, State state) {
        Set<Look> looks = EnumSet.noneOf(Look.class);
        looks.addAll(state.looks);
        looks.addAll(looks(node));
        if (node.is("strong")) {
            looks.add(Look.STRONG);
        } else if (node.is("em")) {
            looks.add(Look.EM);
        }
        String href = node.is("a") ? node.attribute("href").strip() : state.href;
        String lang = node.has("lang") ? node.attribute("lang") : state.lang;
        String id = node.has("id") ? node.attribute("id") : null;
        return new State(Set.copyOf(looks), href, lang, id);
    }

    private void add(String text, State state) {
        boolean lines = state.looks.contains(Look.LINES) || state.looks.contains(Look.OWN_WORDS);
        String folded =
                lines ? AROUND_BREAK.matcher(normal(text).replace('\t', ' ')).replaceAll("\n") : folded(normal(text));
        runs.add(new Run(folded, state.looks, state.href, state.lang, state.id));
    }

    // Most text has nothing to fold.
    private static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return SPACES.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    // Letters before the first combining mark stand for themselves.
    private static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    // No space at the ends of a block, beside a line break, or twice in a row across runs.
    private static List<Run> trimmed(List<Run> runs) {
        List<Run> kept = new ArrayList<>();
        boolean atStart = true;
        for (Run run : runs) {
            String text = atStart ? strip(run.text(), kept.isEmpty()) : run.text();
            if (!text.isEmpty() || run.id() != null) {
                kept.add(run.withText(text));
            }
            atStart = text.isEmpty() ? atStart : text.endsWith(" ") || text.endsWith("\n");
        }
        trimEnd(kept, text -> text.substring(0, text.length() - blank(text, true)));
        for (int i = kept.size() - 1; i > 0; i--) {
            String before = kept.get(i - 1).text();
            if (kept.get(i).text().startsWith("\n") && before.endsWith(" ")) {
                kept.set(i - 1, kept.get(i - 1).withText(before.substring(0, before.length() - blank(before, false))));
            }
        }
        kept.removeIf(run -> run.text().isEmpty() && run.id() == null);
        return kept;
    }

    private static String strip(String text, boolean first) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ' ' || (first && text.charAt(start) == '\n'))) {
            start++;
        }
        return text.substring(start);
    }

    // How many blanks a text ends with.
    private static int blank(String text, boolean breaksToo) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || (breaksToo && text.charAt(end - 1) == '\n'))) {
            end--;
        }
        return text.length() - end;
    }

    private static void trimEnd(List<Run> runs, UnaryOperator<String> trim) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            String text = trim.apply(runs.get(i).text());
            runs.set(i, runs.get(i).withText(text));
            if (!text.isEmpty()) {
                return;
            }
        }
    }
}
