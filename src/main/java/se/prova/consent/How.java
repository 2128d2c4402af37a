package se.prova.consent;

/** How somebody gave a waiver or agreed. */
public enum How {
    WRITTEN,
    SPOKEN,
    ELECTRONIC
}
