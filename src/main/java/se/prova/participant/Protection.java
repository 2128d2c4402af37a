package se.prova.participant;

/** How strongly the population register protects a person. The words are the law's. */
public enum Protection {
    NONE,
    SEKRETESSMARKERING,
    SKYDDAD_FOLKBOKFORING,
    FINGERADE_UPPGIFTER;

    /** Whether the register protects the person at all. */
    public boolean hides() {
        return this != NONE;
    }

    /** Whether an address may be stored. For the two stronger levels post goes through Skatteverket. */
    public boolean storesAddress() {
        return this == NONE || this == SEKRETESSMARKERING;
    }
}
