package se.prova.document;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that looks the same all through.
 *
 * @param text in Unicode form NFC; {@code \n} is a line break
 * @param looks what differs from the text around it
 * @param href {@code #id} of this document, or an https, mailto or tel address; null when it is no link
 * @param lang language tag when it differs from the document's
 * @param id where a link can lead
 */
public record Run(
        String text,
        Set<Look> looks,
        @Nullable String href,
        @Nullable String lang,
        @Nullable String id) {

    public Run {
        looks = Set.copyOf(looks);
    }

    Run withText(String other) {
        return new Run(other, looks, href, lang, id);
    }
}
