package se.prova.field;

import java.util.Locale;

/** Why an event is set aside, to be looked at by a person, instead of being recorded. */
public enum Fault {
    /** The envelope cannot be read, or its data are not of its type. */
    MALFORMED,
    UNKNOWN_TYPE,
    TEXT_TOO_LONG,
    /** No such assessment, or not one the user may record in; the two look alike. */
    UNKNOWN_ASSESSMENT,
    /** No such session in the assessment, or none where the type needs one. */
    UNKNOWN_SESSION,
    WRONG_STATION,
    WRONG_INSTRUMENT,
    UNKNOWN_SKILL,
    RATING_OUTSIDE_SCALE,
    SUPPORT_OUTSIDE_SCALE,
    /** It points at an event that is not there, or not of the kind it needs. */
    UNKNOWN_EVENT,
    NOT_A_NOTE;

    /** The word on the wire and in storage: {@code unknown-skill}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Fault of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
