package se.prova.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The released revisions of one kind of definition.
 *
 * @param all every revision, by id and then revision
 */
public record Catalogue<T>(List<Released<T>> all) {

    /**
     * One revision as it was read.
     *
     * @param canonical its canonical JSON, see {@link Canonical}
     * @param hash SHA-256 of the canonical JSON, 64 hex digits
     */
    public record Released<T>(String id, String revision, T value, String canonical, String hash) {

        /** Revisions are whole numbers and are ordered as such. */
        int number() {
            return Integer.parseInt(revision);
        }
    }

    public Catalogue {
        all = all.stream()
                .sorted(Comparator.<Released<T>, String>comparing(Released::id).thenComparingInt(Released::number))
                .toList();
    }

    public Optional<Released<T>> find(String id, String revision) {
        return all.stream()
                .filter(one -> one.id().equals(id) && one.revision().equals(revision))
                .findFirst();
    }

    public Optional<Released<T>> latest(String id) {
        return all.stream().filter(one -> one.id().equals(id)).reduce((earlier, later) -> later);
    }

    /** The latest revision of each id, by id. */
    public List<T> current() {
        Map<String, T> latest = new TreeMap<>();
        all.forEach(one -> latest.put(one.id(), one.value()));
        return List.copyOf(latest.values());
    }
}
