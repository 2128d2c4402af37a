package se.prova.definition;

import java.util.Locale;
import java.util.ResourceBundle;

/** The rules a definition file can break. Their Swedish texts are in {@code definition-rules.properties}. */
public enum Rule {
    REPORT,
    REPORT_LINE,
    FOLDER_MISSING,
    FILE_TOO_LARGE,
    TOO_MANY_FILES,
    FILE_EXTENSION,
    FILE_NAME,
    FILE_UNREADABLE,
    NOT_UTF8,
    NOT_YAML,
    EMPTY,
    SECOND_DOCUMENT,
    TOO_DEEP,
    DUPLICATE_KEY,
    ALIAS,
    ANCHOR,
    TAG,
    ODD_NUMBER,
    UNKNOWN_KEY,
    MISSING_KEY,
    BAD_KEY,
    NOT_QUOTED,
    NO_VALUE,
    WRONG_TYPE,
    NOT_ONE_OF,
    PATTERN,
    PATTERN_ID,
    PATTERN_REVISION,
    PATTERN_PICTURE,
    PATTERN_CODE,
    PATTERN_ACTIVITY,
    PATTERN_HINT,
    BLANK,
    TOO_FEW,
    TOO_MANY,
    TOO_LONG,
    TOO_SMALL,
    TOO_LARGE,
    REPEATED,
    SAME_REVISION,
    RELEASE_CHANGED,
    DUPLICATE_ID,
    LEVEL_GAP,
    NAMESPACE,
    DUPLICATE_CODE,
    UNKNOWN_INSTRUMENT,
    NOT_A_DEMAND_INSTRUMENT,
    UNKNOWN_SKILL,
    DUPLICATE_DEMAND,
    MISSING_DEMAND,
    OUTSIDE_SCALE,
    LOOK_FOR_MISSING,
    PICTURE_MISSING,
    PICTURE_TAKEN,
    PICTURE_NAME,
    PICTURE_NOT_XML,
    PICTURE_UNSAFE,
    PICTURE_UNTITLED,
    OVERLAY_UNUSED,
    OVERLAY_FOLDER_MISSING,
    OVERLAY_UNKNOWN_INSTRUMENT,
    OVERLAY_UNKNOWN_ENTRY,
    OVERLAY_GAPS,
    OVERLAY_EXPIRED,
    OVERLAY_NOT_YET,
    OVERLAY_TWICE,
    OVERLAY_NOT_TEXT,
    OVERLAY_NOT_DATE,
    GUARD_NAME,
    GUARD_PHRASE,
    GUARD_WEAKER,
    GUARD_MISSES,
    GUARD_FINDS,
    NOT_JSON,
    NOT_TOGETHER,
    LINK_BROKEN,
    DEFINITION_MISSING,
    DEFINITION_ALTERED;

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("definition-rules", Locale.ROOT);

    /** The rule in plain Swedish, with the words of the case put in. */
    public String text(Object... words) {
        return TEXTS.getString(key()).formatted(words);
    }

    /** What a kind of value in JSON Schema is called, for example a list. */
    static String type(String kind) {
        String key = "type." + kind;
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : kind;
    }

    /** The rule's name in the file of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
