package se.prova.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself. All of it is an input; nothing is taken from the clock or the machine.
 *
 * @param language tag of the language the document is in, such as sv-SE
 * @param created written as the time of making, in UTC
 * @param id the document's own number, on every page and in the file's identifier
 * @param draft the word of the draft mark, or null when the document is final
 * @param attachment the data the document was made from, or null
 */
public record Metadata(
        String title,
        String author,
        String subject,
        String language,
        Instant created,
        String id,
        Running running,
        @Nullable String draft,
        @Nullable Attachment attachment) {

    /**
     * What stands at the foot of every page.
     *
     * @param left what document it is
     * @param centre whom it is about
     * @param page a pattern with {@code {page}} and {@code {pages}}
     */
    public record Running(String left, String centre, String page) {

        /** The words for one page of so many. */
        public String page(int number, int of) {
            return page.replace("{pages}", Integer.toString(of)).replace("{page}", Integer.toString(number));
        }
    }

    /** A file inside the file, in PDF/A-3 the data behind the document. Its bytes are not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String name, String mime, String description, byte[] bytes) {}
}
