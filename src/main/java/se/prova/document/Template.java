package se.prova.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with gaps, written by a site: XHTML with Mustache tags, and no logic.
 *
 * <p>It can print a value, repeat or leave out a part, and take in another file of its own folder. It cannot run code,
 * read files or fetch anything: data are maps, lists, texts, numbers and truth values, and nothing is ever called on
 * them.
 */
public final class Template {

    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{(\\{|&|=|<|\\$)[^}]*\\}*");
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([^}\\s]*)\\s*\\}\\}");
    private static final Pattern ELEMENT = Pattern.compile("(?<!\\{)<(?=[a-zA-Z])");
    private static final int PARTS_MAX = 2_000;
    private static final int CHARS_MAX = 8_000_000;
    private static final Pattern ANNOUNCED = Pattern.compile("<\\?at [^?]*\\?>");

    private final String file;
    private final Map<String, String> folder;
    private final com.samskivert.mustache.Template text;
    private int parts;

    private Template(String file, Map<String, String> folder) {
        this.file = file;
        this.folder = Map.copyOf(folder);
        check(file, List.of());
        try {
            this.text = compiler().compile(marked(file));
        } catch (MustacheParseException e) {
            throw faulty(Rule.TEMPLATE_SYNTAX.at(new Place(file, 1), String.valueOf(e.getMessage())));
        }
    }

    /**
     * Reads a template.
     *
     * @param file the one to start from, such as {@code utlatande.xhtml}
     * @param folder the text of every file in the folder, by name; {@code {{>huvud}}} takes in {@code huvud.xhtml}
     * @throws FaultyPage if it uses a tag that is not allowed, or takes in a part that is not there or takes in itself
     */
    public static Template of(String file, Map<String, String> folder) {
        return new Template(file, folder);
    }

    /**
     * Fills the gaps.
     *
     * @param data maps with text keys, lists, texts, numbers and truth values
     * @return XHTML that says of each element where it was written; {@link #plain} takes that away
     * @throws FaultyPage if a variable is missing; a section over something missing, false or empty is left out
     * @throws IllegalArgumentException if the data hold anything else
     */
    public String fill(Map<String, ?> data) {
        checkData(data, "");
        try {
            Bounded filled = new Bounded();
            text.execute(data, filled);
            return filled.toString();
        } catch (MustacheException.Context e) {
            throw faulty(Rule.TEMPLATE_VARIABLE.at(new Place(fileWith(e.key, e.lineNo), e.lineNo), e.key));
        }
    }

    /** Filled XHTML as a browser should get it. */
    public static String plain(String filled) {
        return ANNOUNCED.matcher(filled).replaceAll("");
    }

    private Mustache.Compiler compiler() {
        return Mustache.compiler()
                .withCollector(new PlainData())
                .withEscaper(Template::escape)
                .emptyStringIsFalse(true)
                .withLoader(name -> new StringReader(marked(name + ".xhtml")));
    }

    // A variable's own file is not in the exception, but its line is: it is in the file that has it there.
    private String fileWith(String key, int line) {
        return folder.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .lines()
                        .skip(Math.max(0, line - 1))
                        .findFirst()
                        .orElse("")
                        .contains(key))
                .map(Map.Entry::getKey)
                .sorted((a, b) -> Boolean.compare(b.equals(file), a.equals(file)))
                .findFirst()
                .orElse(file);
    }

    private String marked(String name) {
        StringBuilder marked = new StringBuilder();
        int line = 1;
        for (String text : source(name).split("\n", -1)) {
            Matcher element = ELEMENT.matcher(text);
            marked.append(line == 1 ? "" : "\n")
                    .append(element.replaceAll("<?" + Markup.AT + " " + name + ":" + line + "?><"));
            line++;
        }
        return marked.toString();
    }

    private String source(String name) {
        String source = folder.get(name);
        if (source == null) {
            throw faulty(Rule.TEMPLATE_PARTIAL.at(new Place(file, 1), name));
        }
        return source;
    }

    // Parts that take in each other twice and twice again would grow beyond all bounds.
    private void check(String name, List<String> within) {
        if (++parts > PARTS_MAX) {
            throw faulty(Rule.TEMPLATE_SIZE.at(new Place(name, 1), PARTS_MAX, CHARS_MAX));
        }
        List<String> path = new ArrayList<>(within);
        path.add(name);
        int line = 1;
        for (String text : source(name).split("\n", -1)) {
            Place place = new Place(name, line++);
            Matcher forbidden = FORBIDDEN.matcher(text);
            if (forbidden.find()) {
                throw faulty(Rule.TEMPLATE_TAG.at(place, forbidden.group()));
            }
            Matcher partial = PARTIAL.matcher(text);
            while (partial.find()) {
                String part = partial.group(1) + ".xhtml";
                if (!folder.containsKey(part) || path.contains(part)) {
                    throw faulty(Rule.TEMPLATE_PARTIAL.at(place, partial.group(1)));
                }
                check(part, path);
            }
        }
    }

    /** Takes so much text and no more, so that a list within a list within a list comes to an end. */
    private final class Bounded extends StringWriter {

        @Override
        public void write(String more) {
            if (getBuffer().length() + more.length() > CHARS_MAX) {
                throw faulty(Rule.TEMPLATE_SIZE.at(new Place(file, 1), PARTS_MAX, CHARS_MAX));
            }
            super.write(more);
        }
    }

    private static FaultyPage faulty(Mistake mistake) {
        return new FaultyPage(List.of(mistake));
    }

    // What XML cannot hold becomes U+FFFD, which no font has, so that it is reported and never lost.
    private static String escape(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(inXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean inXml(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000
                || point == '\n'
                || point == '\r'
                || point == '\t';
    }

    private static void checkData(@Nullable Object value, String path) {
        switch (value) {
            case null -> {}
            case String ignored -> {}
            case Number ignored -> {}
            case Boolean ignored -> {}
            case Map<?, ?> map -> map.forEach((key, inner) -> checkData(inner, path + "." + key));
            case List<?> list -> list.forEach(inner -> checkData(inner, path + "[]"));
            default ->
                throw new IllegalArgumentException("A template takes plain data only, but " + path + " is a "
                        + value.getClass().getName());
        }
    }

    /** Looks values up in maps and goes through lists; never calls a method of a value. */
    private static final class PlainData implements Mustache.Collector {

        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof List<?> list ? list.iterator() : null;
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? PlainData::fetch : null;
        }

        private static Object fetch(Object context, String name) {
            Object value = context instanceof Map<?, ?> map ? map.get(name) : null;
            return value == null ? com.samskivert.mustache.Template.NO_FETCHER_FOUND : value;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
