package se.prova.participant;

/** How strongly the population register protects a person. The words are the law's. */
public enum Protection {
    NONE,
    SEKRETESSMARKERING,
    SKYDDAD_FOLKBOKFORING,
    FINGERADE_UPPGIFTER
}
