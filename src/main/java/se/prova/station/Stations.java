package se.prova.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.prova.definition.Catalogue;
import se.prova.definition.Catalogue.Released;
import se.prova.instrument.DefinitionRef;

/**
 * Every station the program knows, in all its released revisions, and the pictures of their instructions.
 *
 * @param pictures file name to SVG
 */
public record Stations(Catalogue<Station> catalogue, Map<String, byte[]> pictures) {

    /** What a picture may be called; nothing else is looked up. */
    public static final Pattern PICTURE_NAME = Pattern.compile("[a-z0-9-]+\\.svg");

    public Stations {
        pictures = Map.copyOf(pictures);
    }

    public Optional<Station> station(String id, String revision) {
        return catalogue.find(id, revision).map(Released::value);
    }

    public Optional<Station> latest(String id) {
        return catalogue.latest(id).map(Released::value);
    }

    /** The latest revision of each station, by id. */
    public List<Station> current() {
        return catalogue.current();
    }

    /** Every revision, by id and then revision. */
    public List<Station> all() {
        return catalogue.all().stream().map(Released::value).toList();
    }

    /** SHA-256 of the canonical JSON, 64 hex digits. */
    public Optional<String> hash(String id, String revision) {
        return catalogue.find(id, revision).map(Released::hash);
    }

    /** Canonical JSON: what is stored when a station is first used. */
    public Optional<String> canonical(String id, String revision) {
        return catalogue.find(id, revision).map(Released::canonical);
    }

    /** What a use of the station keeps. Stations have no overlay. */
    public Optional<DefinitionRef> ref(String id, String revision) {
        return catalogue.find(id, revision).map(one -> new DefinitionRef(id, revision, one.hash(), ""));
    }

    /** A picture as SVG in UTF-8; empty if there is none of that name. */
    public Optional<byte[]> picture(String name) {
        return PICTURE_NAME.matcher(name).matches()
                ? Optional.ofNullable(pictures.get(name)).map(byte[]::clone)
                : Optional.empty();
    }
}
