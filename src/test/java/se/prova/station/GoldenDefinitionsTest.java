package se.prova.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.prova.definition.Catalogue.Released;

// A released revision never changes: what used it keeps its hash. A new wording is a new revision.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenDefinitionsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/definitions");
    private static final String WRITE = "mvn test -Dtest=GoldenDefinitionsTest -Dgolden.write=true";

    private final Map<String, String> shipped = shipped();

    @Test
    void every_released_revision_is_as_it_was_released() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            writeMissing();
        }
        for (Map.Entry<String, String> entry : shipped.entrySet()) {
            Path file = GOLDEN.resolve(entry.getKey());
            if (!Files.exists(file)) {
                fail("%s is not frozen yet. If it is ready for release, run: %s", entry.getKey(), WRITE);
            }
            assertThat(entry.getValue())
                    .as(
                            "%s is released and must not change: give the file a new revision. Before its first"
                                    + " release, remove %s and run: %s",
                            entry.getKey(), file, WRITE)
                    .isEqualTo(Files.readString(file));
        }
    }

    @Test
    void no_released_revision_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isSubsetOf(shipped.keySet());
        }
    }

    // Only what is missing: an existing one is a promise and is removed by hand or not at all.
    private void writeMissing() throws IOException {
        Files.createDirectories(GOLDEN);
        for (Map.Entry<String, String> entry : shipped.entrySet()) {
            Path file = GOLDEN.resolve(entry.getKey());
            if (!Files.exists(file)) {
                Files.writeString(file, entry.getValue());
            }
        }
    }

    private static Map<String, String> shipped() {
        YamlStations.Loaded loaded = YamlStations.load(Optional.empty());
        Map<String, String> all = new TreeMap<>();
        loaded.definitions().catalogue().all().forEach(one -> all.put(name("instrument", one), one.canonical()));
        loaded.stations().catalogue().all().forEach(one -> all.put(name("station", one), one.canonical()));
        return all;
    }

    private static String name(String kind, Released<?> one) {
        return kind + "-" + one.id() + "-" + one.revision() + ".json";
    }
}
