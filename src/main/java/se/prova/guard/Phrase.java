package se.prova.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule looks for: a row of words, numbers and gaps within one sentence, in the small language that
 * {@code templates/guard/README.md} describes.
 *
 * <p>It has no nesting and no repetition without a bound, so the time to read a text is at most its length times a
 * constant, whatever the text and whatever the phrase: at most {@value #PARTS_MAX} parts are tried on at most as many
 * words from each word on.
 *
 * @param written as it stands in the file
 */
record Phrase(String written, List<Part> parts, boolean first, boolean last) {

    static final int PARTS_MAX = 40;
    private static final int GAP_MAX = 8;
    private static final String NUMBER = "#";
    private static final String CODE = "<kod>";
    private static final String NAME = "<namn>";

    /** One place in the row; a gap is places where anything may stand. */
    record Part(List<Test> tests, boolean optional) {

        boolean takes(Token token, Map<String, Double> numbers) {
            return tests.isEmpty() || tests.stream().anyMatch(test -> test.takes(token, numbers));
        }
    }

    /** One word of a place, perhaps with something before or after it. */
    record Test(Kind kind, String word, boolean before, boolean after) {

        enum Kind {
            WORD,
            EXACTLY,
            NUMBER,
            CODE,
            NAME
        }

        boolean takes(Token token, Map<String, Double> numbers) {
            return switch (kind) {
                case NUMBER -> token.kind() == Token.Kind.NUMBER || numbers.containsKey(token.lower());
                case CODE -> token.kind() == Token.Kind.WORD && code(token.text());
                case NAME ->
                    token.kind() == Token.Kind.WORD
                            && Character.isUpperCase(token.text().charAt(0));
                case WORD -> token.kind() != Token.Kind.QUOTED && fits(token.lower());
                case EXACTLY -> token.kind() != Token.Kind.QUOTED && fits(token.text());
            };
        }

        private boolean fits(String said) {
            if (before && after) {
                return said.contains(word);
            }
            return before ? said.endsWith(word) : after ? said.startsWith(word) : said.equals(word);
        }

        /** ICD-10-SE with its point: a letter, two digits, a point and one or two more. {@code F12} alone is a shelf. */
        private static boolean code(String text) {
            return (text.length() == 5 || text.length() == 6)
                    && text.charAt(0) >= 'A'
                    && text.charAt(0) <= 'Z'
                    && text.charAt(3) == '.'
                    && text.chars().skip(1).filter(c -> c != '.').limit(3).allMatch(Character::isDigit)
                    && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        }
    }

    /** Where a phrase was found: the first of its words, and the one after its last. */
    record Found(int first, int until) {}

    /** A phrase that breaks the language; the message is the rule it breaks, to be said by whoever reads files. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;
        private final String word;

        Wrong(String word) {
            super("Not a phrase");
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * Reads a phrase.
     *
     * @param lists words that go by a name, {@code @name}
     * @throws Wrong naming the part that cannot be read
     */
    static Phrase of(String written, Map<String, List<String>> lists) throws Wrong {
        List<String> words = new ArrayList<>(List.of(written.strip().split("\\s+", -1)));
        boolean first = words.getFirst().equals("^");
        boolean last = words.getLast().equals("$");
        words.removeIf(word -> word.equals("^") || word.equals("$"));
        List<Part> parts = new ArrayList<>();
        for (String word : words) {
            parts.addAll(part(word, lists));
        }
        boolean firm = !parts.isEmpty()
                && !parts.getFirst().optional()
                && !parts.getFirst().tests().isEmpty();
        if (!firm || parts.size() > PARTS_MAX) {
            throw new Wrong(written);
        }
        return new Phrase(written, List.copyOf(parts), first, last);
    }

    private static List<Part> part(String word, Map<String, List<String>> lists) throws Wrong {
        if (word.startsWith("..")) {
            return gap(word);
        }
        boolean optional = word.length() > 1 && word.endsWith("?");
        String bare = optional ? word.substring(0, word.length() - 1) : word;
        List<Test> tests = new ArrayList<>();
        for (String choice : choices(bare, lists)) {
            tests.add(test(choice));
        }
        return List.of(new Part(List.copyOf(tests), optional));
    }

    private static List<Part> gap(String word) throws Wrong {
        String most = word.substring(2);
        if (!most.matches("[1-9]") || Integer.parseInt(most) > GAP_MAX) {
            throw new Wrong(word);
        }
        List<Part> gap = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(most); i++) {
            gap.add(new Part(List.of(), true));
        }
        return gap;
    }

    private static List<String> choices(String word, Map<String, List<String>> lists) throws Wrong {
        String inside = word.startsWith("(") && word.endsWith(")") ? word.substring(1, word.length() - 1) : word;
        List<String> choices = new ArrayList<>();
        for (String choice : inside.split("\\|", -1)) {
            if (choice.startsWith("@")) {
                choices.addAll(
                        Optional.ofNullable(lists.get(choice.substring(1))).orElseThrow(() -> new Wrong(word)));
            } else {
                choices.add(choice);
            }
        }
        return choices;
    }

    private static Test test(String choice) throws Wrong {
        Test.Kind shape = switch (choice) {
            case NUMBER -> Test.Kind.NUMBER;
            case CODE -> Test.Kind.CODE;
            case NAME -> Test.Kind.NAME;
            default -> Test.Kind.WORD;
        };
        if (shape != Test.Kind.WORD) {
            return new Test(shape, "", false, false);
        }
        boolean exactly = choice.startsWith("=");
        String rest = exactly ? choice.substring(1) : choice.toLowerCase(Locale.ROOT);
        boolean before = rest.startsWith("*");
        boolean after = rest.length() > 1 && rest.endsWith("*");
        String word = rest.substring(before ? 1 : 0, rest.length() - (after ? 1 : 0));
        boolean sign =
                word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0)) && "^$#@()|*?=<>".indexOf(word) < 0;
        boolean letters = !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-.'’".indexOf(c) >= 0)
                && Character.isLetterOrDigit(word.charAt(0));
        if (!letters && (!sign || before || after)) {
            throw new Wrong(choice);
        }
        return new Test(exactly ? Test.Kind.EXACTLY : Test.Kind.WORD, word, before, after);
    }

    /**
     * Every place in a sentence where the phrase stands, the shortest from each word on.
     *
     * @param steps told each time a part is tried on a word, for who wants to know what reading costs
     */
    List<Found> in(List<Token> tokens, Map<String, Double> numbers, Steps steps) {
        List<Found> found = new ArrayList<>();
        for (int start = 0; start < (first ? Math.min(1, tokens.size()) : tokens.size()); start++) {
            int until = from(start, tokens, numbers, steps);
            if (until > start) {
                found.add(new Found(start, until));
            }
        }
        return found;
    }

    /** Each bit of {@code open} is a part that may come next; all are moved on together, word by word. */
    private int from(int start, List<Token> tokens, Map<String, Double> numbers, Steps steps) {
        long open = past(1L);
        for (int at = start; at < tokens.size() && open != 0; at++) {
            long next = 0;
            for (int part = 0; part < parts.size(); part++) {
                if ((open & (1L << part)) != 0) {
                    steps.step();
                    if (parts.get(part).takes(tokens.get(at), numbers)) {
                        next |= 1L << (part + 1);
                    }
                }
            }
            open = past(next);
            boolean whole = (open & (1L << parts.size())) != 0;
            if (whole && (!last || at + 1 == tokens.size())) {
                return at + 1;
            }
        }
        return start;
    }

    /** With what may be left out, left out. */
    private long past(long open) {
        long all = open;
        for (int part = 0; part < parts.size(); part++) {
            if ((all & (1L << part)) != 0 && parts.get(part).optional()) {
                all |= 1L << (part + 1);
            }
        }
        return all;
    }
}
