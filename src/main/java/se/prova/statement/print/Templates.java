package se.prova.statement.print;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.prova.definition.Canonical;
import se.prova.definition.Problem;
import se.prova.document.FaultyPage;
import se.prova.document.Template;
import se.prova.document.Theme;
import se.prova.statement.Finding.Section;
import se.prova.statement.Recipient;

/**
 * One recipient's templates: the words of its document, its running texts and its look.
 *
 * @param files the text of every file used, by name
 * @param places where each file lies, as {@code shared/facts.xhtml}
 * @param order the order of the sections, by which findings are numbered
 * @param plain whether it reads the findings' plain texts, so that one without is not in it
 */
public record Templates(
        Recipient recipient,
        Map<String, String> files,
        Map<String, String> places,
        List<Section> order,
        boolean plain,
        Theme theme) {

    static final String START = "statement.xhtml";
    static final String RUNNING = "document.yaml";
    private static final Pattern ASKED = Pattern.compile("\\{\\{[#^]?\\s*([A-Za-z]+(?:\\.[A-Za-z]+)?)\\s*\\}\\}");

    /** Texts outside the page itself, each with gaps filled from the same data. */
    public enum Running {
        TITLE,
        AUTHOR,
        SUBJECT,
        FOOTER,
        PERSON,
        PAGE,
        DRAFT,
        ATTACHMENT,
        ATTACHMENT_DESCRIPTION;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Templates {
        files = Map.copyOf(files);
        places = Map.copyOf(places);
        order = List.copyOf(order);
    }

    /** SHA-256 over all files used, names and texts: what a signature binds the words to. */
    public String hash() {
        return Canonical.sha256(Canonical.json(files));
    }

    /** Mistakes in a page as a site finds them: with the folder of the file, and its line. */
    public List<Problem> problems(FaultyPage faulty) {
        return faulty.mistakes().stream()
                .map(one -> new Problem(places.getOrDefault(one.file(), one.file()), one.line(), "", one.text()))
                .toList();
    }

    /** Every name that the files ask for, whole and up to its dot: what nothing asks for is not put into a document. */
    Set<String> asked() {
        Set<String> asked = new HashSet<>();
        for (String text : files.values()) {
            ASKED.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
                asked.add(name);
                asked.add(name.split("\\.", -1)[0]);
            });
        }
        return asked;
    }

    /**
     * The page as XHTML.
     *
     * @throws FaultyPage naming file and line, if the template asks for what is not there
     */
    String page(Map<String, Object> data) {
        return Template.of(START, files).fill(data);
    }

    /** A running text, filled; it is no XHTML, so what filling escapes is taken back. */
    String running(Running which, Map<String, Object> data) {
        String file = which.key() + ".txt";
        String filled = Template.of(file, files).fill(data);
        return filled.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
