package se.prova.instrument;

/** Instruments as they were when something used them: from the loaded files, else from the snapshot of first use. */
public interface Library {

    /**
     * The definition that a reference was kept of.
     *
     * @throws IllegalStateException if nothing is known of it, which no stored reference can lead to
     */
    Instrument instrument(DefinitionRef ref);
}
