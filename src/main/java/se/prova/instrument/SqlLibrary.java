package se.prova.instrument;

import jakarta.inject.Singleton;

/** Instruments from the loaded files, else from the snapshots in the database. */
@Singleton
class SqlLibrary implements Library {

    private final Definitions definitions;
    private final Snapshots snapshots;

    SqlLibrary(Definitions definitions, Snapshots snapshots) {
        this.definitions = definitions;
        this.snapshots = snapshots;
    }

    @Override
    public Instrument instrument(DefinitionRef ref) {
        return definitions
                .instrument(ref.id(), ref.revision())
                .or(() -> snapshots
                        .canonical("instrument", ref.id(), ref.revision())
                        .map(YamlDefinitions::fromCanonical))
                .orElseThrow(() ->
                        new IllegalStateException("Nothing is known of instrument/" + ref.id() + "/" + ref.revision()));
    }
}
