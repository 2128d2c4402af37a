package se.prova.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.prova.definition.Catalogue;
import se.prova.definition.WrongDefinitions;
import se.prova.instrument.Snapshots;

class ReleasesTest {

    private static final YamlStations.Loaded SHIPPED = YamlStations.load(Optional.empty());

    @Test
    void a_revision_with_other_content_than_at_first_use_stops_the_start() {
        Kept kept = new Kept();
        kept.stored.put("instrument/awp/1", "another hash");
        kept.stored.put("station/snowracer/1", "another hash");

        assertThatThrownBy(() -> new SqlReleases(SHIPPED.definitions(), SHIPPED.stations(), kept))
                .isInstanceOf(WrongDefinitions.class)
                .hasMessageContaining("awp-1.yaml")
                .hasMessageContaining("snowracer-1.yaml")
                .hasMessageContaining("ny revision");
    }

    @Test
    void an_unchanged_revision_starts() {
        Kept kept = new Kept();
        kept.stored.put(
                "instrument/awp/1", SHIPPED.definitions().hash("awp", "1").orElseThrow());

        assertThatCode(() -> new SqlReleases(SHIPPED.definitions(), SHIPPED.stations(), kept))
                .doesNotThrowAnyException();
    }

    @Test
    void what_used_a_definition_reads_it_though_the_file_is_gone() {
        Kept kept = new Kept();
        String snowracer = SHIPPED.stations().canonical("snowracer", "1").orElseThrow();
        kept.canonical.put("station/snowracer/1", snowracer);
        Stations none = new Stations(new Catalogue<>(List.of()), Map.of());

        StationLibrary library = new SqlStationLibrary(none, SHIPPED.definitions(), kept);

        assertThat(library.station("snowracer", "1", "the hash it had"))
                .isEqualTo(SHIPPED.stations().station("snowracer", "1"));
    }

    @Test
    void a_described_task_has_no_station() {
        assertThat(new SqlStationLibrary(SHIPPED.stations(), SHIPPED.definitions(), new Kept()).station("", "", ""))
                .isEmpty();
    }

    /** What is kept of earlier uses, without a database. */
    private static final class Kept implements Snapshots {

        private final Map<String, String> stored = new HashMap<>();
        private final Map<String, String> canonical = new HashMap<>();

        @Override
        public void use(Release release, String json) {
            stored.putIfAbsent(release.key(), release.hash());
        }

        @Override
        public List<Clash> check(List<Release> loaded) {
            List<Clash> clashes = new ArrayList<>();
            for (Release release : loaded) {
                String used = stored.getOrDefault(release.key(), release.hash());
                if (!used.equals(release.hash())) {
                    clashes.add(new Clash(release, used));
                }
            }
            return clashes;
        }

        @Override
        public Optional<String> canonical(String kind, String id, String revision) {
            return Optional.ofNullable(canonical.get(new Release(kind, id, revision, "").key()));
        }
    }
}
