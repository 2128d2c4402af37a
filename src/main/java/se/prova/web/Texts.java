package se.prova.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The program's own texts in one language: one bundle per room under {@code messages/}, Swedish as the root.
 *
 * <p>A text follows {@link MessageFormat}: {@code {0}} for an argument, {@code ''} for an apostrophe, and
 * {@code {0,choice,0#inga|1#en|1<{0} stycken}} for numbers. A year is handed over as text, since numbers are grouped.
 */
public final class Texts {

    /** Swedish, which every text exists in. */
    public static final Locale SWEDISH = Locale.of("sv");

    static final List<String> ROOMS = List.of(
            "access",
            "account",
            "assessment",
            "audit",
            "cli",
            "consent",
            "extract",
            "field",
            "followup",
            "guard",
            "instrument",
            "interview",
            "lifecycle",
            "overview",
            "own",
            "participant",
            "reading",
            "release",
            "rights",
            "session",
            "signin",
            "statement",
            "station",
            "verify",
            "voice",
            "web");

    // A text without English falls back to Swedish, never to the language of the machine.
    private static final Control FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final List<ResourceBundle> rooms;

    private Texts(Locale language) {
        this.language = language;
        this.rooms = ROOMS.stream()
                .map(room -> ResourceBundle.getBundle("messages." + room, language, FALLBACK))
                .toList();
    }

    public static Texts in(Locale language) {
        return new Texts(language);
    }

    public Locale language() {
        return language;
    }

    /**
     * The text of a key with its arguments in place.
     *
     * @throws MissingResourceException if no room has the key
     */
    public String text(String key, Object... arguments) {
        String pattern = find(key).orElseThrow(() -> new MissingResourceException("No text", "messages", key));
        return new MessageFormat(pattern, language).format(arguments);
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The text of a key, or another text where no room has the key: for words that definitions may add to. */
    public String textOr(String key, String otherwise) {
        return find(key)
                .map(pattern -> new MessageFormat(pattern, language).format(new Object[0]))
                .orElse(otherwise);
    }

    private Optional<String> find(String key) {
        return rooms.stream()
                .filter(room -> room.containsKey(key))
                .map(room -> room.getString(key))
                .findFirst();
    }
}
