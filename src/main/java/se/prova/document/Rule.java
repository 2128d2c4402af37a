package se.prova.document;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a document's text is checked for. The sentence of each rule stands in {@code mistakes.properties}. */
public enum Rule {
    MALFORMED,
    DOCTYPE,
    ENTITY,
    TOO_DEEP,
    ROOT,
    UNKNOWN_ELEMENT,
    MISPLACED_ELEMENT,
    UNKNOWN_ATTRIBUTE,
    MISSING_ATTRIBUTE,
    UNKNOWN_CLASS,
    LOOSE_TEXT,
    DUPLICATE_ID,
    UNKNOWN_LANG,
    NO_H1,
    SECOND_H1,
    H1_NOT_FIRST,
    LEVEL_JUMP,
    EMPTY_HEADING,
    TABLE_WITHOUT_HEADER,
    TH_WITHOUT_SCOPE,
    BAD_COLSPAN,
    UNEQUAL_COLUMNS,
    BAD_WIDTHS,
    UNPAIRED_FACT,
    FIGURE_WITHOUT_ALT,
    FIGURE_KIND,
    FIGURE_SCALE,
    FIGURE_LEVEL,
    LINK_WITHOUT_TEXT,
    LINK_ADDRESS,
    LINK_TARGET,
    PAIR_OF_BOXES,
    MISSING_GLYPH,
    TEMPLATE_VARIABLE,
    TEMPLATE_TAG,
    TEMPLATE_PARTIAL,
    TEMPLATE_SYNTAX,
    TEMPLATE_SIZE,
    BAD_ID,
    THEME_NAME,
    THEME_NUMBER,
    THEME_COLOUR,
    THEME_PALE,
    THEME_TEXT,
    LOGO_FILE,
    LOGO_PNG,
    LOGO_SIZE,
    LOGO_ALT;

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("se.prova.document.mistakes", Locale.ROOT);

    Mistake at(Place place, Object... words) {
        String pattern = SENTENCES.getString(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Mistake(place.file(), place.line(), this, pattern.formatted(words));
    }
}
