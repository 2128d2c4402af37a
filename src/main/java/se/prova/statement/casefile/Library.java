package se.prova.statement.casefile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.prova.definition.Catalogue;
import se.prova.instrument.Axis;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.YamlDefinitions;
import se.prova.statement.casefile.Definition.Kind;
import se.prova.station.Station;
import se.prova.station.YamlStations;

/**
 * The definitions that a case was made with, ready to be looked things up in.
 *
 * @param instruments by id and revision, as {@code awp-1}
 * @param stations by id and revision, as {@code snowracer-1}
 */
public record Library(Map<String, Instrument> instruments, Map<String, Station> stations) {

    public Library {
        instruments = Map.copyOf(instruments);
        stations = Map.copyOf(stations);
    }

    /**
     * Reads the definitions a case carries.
     *
     * @throws IllegalArgumentException if one of them is no definition
     */
    public static Library of(List<Definition> definitions) {
        Map<String, Instrument> instruments = new HashMap<>();
        List<Catalogue.Released<Instrument>> released = definitions.stream()
                .filter(one -> one.kind() == Kind.INSTRUMENT)
                .map(one -> new Catalogue.Released<>(
                        one.id(),
                        one.revision(),
                        YamlDefinitions.fromCanonical(one.canonical()),
                        one.canonical(),
                        one.hash()))
                .toList();
        released.forEach(one -> instruments.put(key(one.id(), one.revision()), one.value()));
        Definitions known = new Definitions(new Catalogue<>(released));
        Map<String, Station> stations = new HashMap<>();
        definitions.stream()
                .filter(one -> one.kind() == Kind.STATION)
                .forEach(one -> stations.put(
                        key(one.id(), one.revision()), YamlStations.fromCanonical(one.canonical(), known)));
        return new Library(instruments, stations);
    }

    /**
     * An instrument that the case uses.
     *
     * @throws IllegalArgumentException if the case does not carry it; a file that was read is known to
     */
    public Instrument instrument(DefinitionRef ref) {
        Instrument found = instruments.get(key(ref.id(), ref.revision()));
        if (found == null) {
            throw new IllegalArgumentException("The case does not carry " + key(ref.id(), ref.revision()));
        }
        return found;
    }

    public Optional<Station> station(String id, String revision) {
        return Optional.ofNullable(stations.get(key(id, revision)));
    }

    /**
     * The latest instrument whose scale measures along an axis.
     *
     * @throws IllegalArgumentException if the case carries none
     */
    public Instrument measuring(Axis axis) {
        return instruments.values().stream()
                .filter(instrument -> instrument.scale().axis() == axis)
                .max(Comparator.comparingInt(instrument -> Integer.parseInt(instrument.revision())))
                .orElseThrow(() -> new IllegalArgumentException("The case carries no instrument of " + axis));
    }

    private static String key(String id, String revision) {
        return id + "-" + revision;
    }
}
