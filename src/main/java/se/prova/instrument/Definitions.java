package se.prova.instrument;

import java.util.List;
import java.util.Optional;
import se.prova.definition.Catalogue;
import se.prova.definition.Catalogue.Released;

/** Every instrument the program knows, in all its released revisions. */
public record Definitions(Catalogue<Instrument> catalogue) {

    public Optional<Instrument> instrument(String id, String revision) {
        return catalogue.find(id, revision).map(Released::value);
    }

    public Optional<Instrument> latest(String id) {
        return catalogue.latest(id).map(Released::value);
    }

    /** The latest revision of each instrument, by id. */
    public List<Instrument> current() {
        return catalogue.current();
    }

    /** Every revision, by id and then revision. */
    public List<Instrument> all() {
        return catalogue.all().stream().map(Released::value).toList();
    }

    /** SHA-256 of the canonical JSON, 64 hex digits. */
    public Optional<String> hash(String id, String revision) {
        return catalogue.find(id, revision).map(Released::hash);
    }

    /** Canonical JSON: what is stored when a definition is first used. */
    public Optional<String> canonical(String id, String revision) {
        return catalogue.find(id, revision).map(Released::canonical);
    }

    /**
     * What a use of the instrument keeps.
     *
     * @param overlayEdition see {@link Wording#edition}
     */
    public Optional<DefinitionRef> ref(String id, String revision, String overlayEdition) {
        return catalogue.find(id, revision).map(one -> new DefinitionRef(id, revision, one.hash(), overlayEdition));
    }
}
