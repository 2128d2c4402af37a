package se.prova.statement;

/** Who a rendering is made for. Its templates lie in the folder of the same name in {@code templates/statements}. */
public enum Recipient {
    FORSAKRINGSKASSAN,
    ARBETSFORMEDLINGEN,
    SOCIALTJANSTEN,
    DELTAGARE;

    /** The one that is told everything in plain words: the participant. */
    public static Recipient inPlainWords() {
        return DELTAGARE;
    }

    /** Its folder, and its name on the command line and in addresses. */
    public String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
