package se.prova.consent.print;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import se.prova.document.Metadata;
import se.prova.document.Page;
import se.prova.document.Template;
import se.prova.document.Theme;
import se.prova.document.pdf.PdfDocument;

/**
 * A form to print and sign, or a document that the participant is given.
 *
 * @param files the texts it is made of, by name
 */
public record Blank(Kind kind, Map<String, String> files, Theme theme) {

    static final String START = "form.xhtml";

    /** Which form. */
    public enum Kind {
        MEDGIVANDE,
        DELTAGANDE,
        REGISTERUTDRAG,
        LASARE,
        TILLAGG;

        /** Its folder in {@code templates/forms}. */
        public String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Texts outside the page itself. */
    enum Running {
        TITLE,
        AUTHOR,
        SUBJECT,
        FOOTER,
        PERSON,
        PAGE;

        String file() {
            return name().toLowerCase(Locale.ROOT) + ".txt";
        }
    }

    public Blank {
        files = Map.copyOf(files);
    }

    /**
     * The form as PDF.
     *
     * @param data what it is filled with: {@code sender.municipality}, {@code sender.branch}, {@code sender.unit},
     *     {@code sender.contact}, {@code person.name} (empty: to be written by hand) and {@code person.code}
     */
    public byte[] print(Map<String, Object> data, Instant at) {
        Page page = Page.read(START, Template.of(START, files).fill(data), PdfDocument.glyphs());
        Metadata about = new Metadata(
                running(Running.TITLE, data),
                running(Running.AUTHOR, data),
                running(Running.SUBJECT, data),
                "sv-SE",
                at,
                kind.folder(),
                new Metadata.Running(
                        running(Running.FOOTER, data), running(Running.PERSON, data), running(Running.PAGE, data)),
                null,
                null);
        return PdfDocument.render(page, theme, about);
    }

    private String running(Running which, Map<String, Object> data) {
        return Template.of(which.file(), files)
                .fill(data)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
