package se.prova.instrument;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Loaded definitions first, and where the loaded one is gone or another, the snapshot of its first use. */
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
        Optional<Instrument> loaded = definitions
                .hash(ref.id(), ref.revision())
                .filter(hash -> hash.equals(ref.hash()))
                .flatMap(hash -> definitions.instrument(ref.id(), ref.revision()));
        return loaded.or(() -> snapshots
                        .canonical(Snapshots.INSTRUMENT, ref.id(), ref.revision())
                        .map(YamlDefinitions::fromCanonical))
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing is known of instrument " + ref.id() + " revision " + ref.revision()));
    }
}
