package se.prova.consent;

/** Why a ground does not open the way that is asked for. Each has its own sentence for the user. */
public enum Flaw {
    WITHDRAWN,
    NOT_YET,
    EXPIRED,
    OTHER_RECIPIENT,
    OTHER_DATA,
    NO_STATUTE,
    NO_MENPROVNING,
    MENPROVNING_SAID_NO
}
