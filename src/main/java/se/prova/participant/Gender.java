package se.prova.participant;

/** Stated by the person. Never inferred from a number. */
public enum Gender {
    WOMAN,
    MAN,
    OTHER,
    NOT_STATED
}
