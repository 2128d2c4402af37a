package se.prova.release;

import se.prova.consent.Flaw;

/** What is missing before a document may leave. Each has its own sentence for the user. */
public enum Refusal {
    NOT_SIGNED,
    REPLACED,
    REVOKED,
    NO_RECEIVER,
    NO_IDENTITY_CHECK,
    NO_FULLMAKT,
    NO_CASE,
    NO_GROUND,
    GROUND_WITHDRAWN,
    GROUND_NOT_YET,
    GROUND_EXPIRED,
    GROUND_OTHER_RECIPIENT,
    GROUND_OTHER_DATA,
    GROUND_NO_STATUTE,
    GROUND_NO_MENPROVNING,
    GROUND_MENPROVNING_SAID_NO,
    PROTECTED_NOT_CONFIRMED;

    static Refusal of(Flaw flaw) {
        return valueOf("GROUND_" + flaw.name());
    }
}
