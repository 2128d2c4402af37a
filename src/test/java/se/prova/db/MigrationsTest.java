package se.prova.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V\\d{3}__[a-z_]+\\.sql");
    private static final Pattern TRIGGER = Pattern.compile("CREATE TRIGGER \\w+ BEFORE (?:UPDATE|DELETE) ON (\\w+)");

    private static List<Path> in(String... folders) throws IOException {
        try (Stream<Path> files = Stream.of(folders).map(FOLDER::resolve).flatMap(folder -> list(folder).stream())) {
            return files.toList();
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void numbers_are_used_once_and_names_have_one_form() throws IOException {
        for (String engine : List.of("sqlite", "postgresql")) {
            List<String> names = in("common", engine).stream()
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(names).allMatch(name -> NAME.matcher(name).matches());
            assertThat(names).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
        }
    }

    @Test
    void both_engines_have_the_same_own_migrations() throws IOException {
        assertThat(in("sqlite"))
                .extracting(Path::getFileName)
                .isEqualTo(in("postgresql").stream().map(Path::getFileName).toList());
    }

    @Test
    void strict_tables_have_only_types_that_they_know() throws IOException {
        for (Path file : in("common")) {
            String sql = Files.readString(file).toUpperCase(Locale.ROOT);
            assertThat(sql).as(file.toString()).doesNotContain("VARCHAR", "CHAR(", "TIMESTAMP", "NUMERIC", "REAL");
            assertThat(sql.split("CREATE TABLE", -1)).as(file.toString()).hasSameSizeAs(sql.split("\\$\\{TAIL}", -1));
        }
    }

    @Test
    void the_same_tables_are_guarded_on_both_engines() throws IOException {
        assertThat(guarded("sqlite")).isNotEmpty().isEqualTo(guarded("postgresql"));
    }

    private static List<String> guarded(String engine) throws IOException {
        StringBuilder sql = new StringBuilder();
        for (Path file : in(engine)) {
            sql.append(Files.readString(file));
        }
        return TRIGGER.matcher(sql.toString().replace("BEFORE INSERT OR UPDATE OR DELETE ON", "BEFORE UPDATE ON"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void no_line_is_wider_than_a_page_and_comments_stand_on_lines_of_their_own() throws IOException {
        for (Path file : in("common", "sqlite", "postgresql")) {
            for (String line : Files.readAllLines(file)) {
                assertThat(line.length()).as(file + ": " + line).isLessThanOrEqualTo(120);
                assertThat(line.indexOf("--"))
                        .as(file + ": " + line)
                        .isLessThanOrEqualTo(line.length() - line.strip().length());
            }
        }
    }
}
