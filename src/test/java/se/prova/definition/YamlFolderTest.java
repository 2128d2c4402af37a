package se.prova.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFolderTest {

    @TempDir
    Path temp;

    @Test
    void the_jar_gives_the_same_files_as_the_folder_it_was_packed_from() throws IOException {
        YamlFolder unpacked = YamlFolder.shipped(YamlFolder.class.getClassLoader());
        Path jar = packed(unpacked);

        try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            YamlFolder fromJar = YamlFolder.shipped(classes);

            assertThat(fromJar.label()).isEqualTo("instruments");
            assertThat(fromJar.files()).containsOnlyKeys(unpacked.files().keySet());
            assertThat(fromJar.files())
                    .allSatisfy((path, bytes) ->
                            assertThat(bytes).isEqualTo(unpacked.files().get(path)));
        }
    }

    @Test
    void the_same_jar_can_be_read_twice() throws IOException {
        Path jar = packed(YamlFolder.shipped(YamlFolder.class.getClassLoader()));

        try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(YamlFolder.shipped(classes).files().keySet())
                    .isEqualTo(YamlFolder.shipped(classes).files().keySet());
        }
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        List<Problem> problems = new ArrayList<>();

        YamlFolder.of(temp.resolve("saknas"), problems);

        assertThat(problems)
                .containsExactly(new Problem(
                        temp.resolve("saknas").toString(),
                        0,
                        "",
                        "Mappen finns inte eller går inte att läsa. Rätta inställningen eller skapa mappen."));
    }

    @Test
    void a_file_over_the_limit_is_told_and_not_read() throws IOException {
        byte[] large = new byte[YamlFile.BYTES_MAX + 1];
        Arrays.fill(large, (byte) '#');
        Files.write(temp.resolve("stor-1.yaml"), large);
        List<Problem> problems = new ArrayList<>();

        assertThat(YamlFolder.of(temp, problems).orElseThrow().files()).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("Filen är för stor: högst 1000000 byte får plats.");
    }

    @Test
    void a_folder_with_too_many_files_is_told() throws IOException {
        for (int i = 0; i <= YamlFolder.FILES_MAX; i++) {
            Files.createFile(temp.resolve("fil-" + i));
        }
        List<Problem> problems = new ArrayList<>();
        YamlFolder.of(temp, problems);

        assertThat(problems).extracting(Problem::message).contains("Mappen har för många filer: högst 500.");
    }

    private Path packed(YamlFolder folder) throws IOException {
        Path jar = temp.resolve("med mellanslag å.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file)) {
            for (String directory :
                    List.of("instruments/", "instruments/stations/", "instruments/stations/pictures/")) {
                out.putNextEntry(new JarEntry(directory));
            }
            for (var entry : folder.files().entrySet()) {
                out.putNextEntry(new JarEntry("instruments/" + entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }
}
