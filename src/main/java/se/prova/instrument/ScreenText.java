package se.prova.instrument;

/**
 * A text that may be shown on the screen and nowhere else.
 *
 * <p>Licensed guidance reaches a page through this type. It is no {@link Text}, has no property to serialise and does not
 * tell its words when printed, so it cannot end in a statement, an export or a log by mistake.
 */
public final class ScreenText {

    private final Text text;

    ScreenText(Text text) {
        this.text = text;
    }

    /** The words, for a page. */
    public String onScreen(String language) {
        return text.in(language);
    }

    @Override
    public String toString() {
        return "ScreenText";
    }
}
