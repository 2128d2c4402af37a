package se.prova.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.definition.WrongDefinitions;
import se.prova.instrument.Definitions;
import se.prova.instrument.Overlays;

class StationConfigTest {

    @TempDir
    Path folder;

    @Test
    void without_configuration_the_shipped_definitions_are_there() {
        try (var context = ApplicationContext.run(
                Map.of("prova.data", folder.resolve("data").toString()), "sqlite")) {
            assertThat(context.getBean(Definitions.class).all()).hasSize(3);
            assertThat(context.getBean(Stations.class).all()).hasSize(5);
            assertThat(context.getBean(Overlays.class).warnings(LocalDate.EPOCH))
                    .isEmpty();
        }
    }

    @Test
    void a_wrong_file_refuses_to_start_with_the_whole_report() throws IOException {
        Files.writeString(folder.resolve("foo-1.yaml"), "id: foo\n");

        assertThatThrownBy(() -> ApplicationContext.run(Map.of("prova.instruments", folder.toString())))
                .rootCause()
                .isInstanceOf(WrongDefinitions.class)
                .hasMessageContaining("foo-1.yaml")
                .hasMessageContaining("Nyckeln revision saknas.");
    }

    @Test
    void a_wrong_overlay_does_not_stop_the_start() throws IOException {
        Files.writeString(folder.resolve("awp.yaml"), "instrument: awp\n");

        try (var context = ApplicationContext.run(
                Map.of(
                        "prova.overlays",
                        folder.toString(),
                        "prova.data",
                        folder.resolve("data").toString()),
                "sqlite")) {
            assertThat(context.getBean(Overlays.class).warnings(LocalDate.EPOCH))
                    .isNotEmpty();
        }
    }
}
