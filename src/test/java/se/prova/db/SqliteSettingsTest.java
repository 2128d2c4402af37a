package se.prova.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteSettingsTest {

    @TempDir
    private Path folder;

    private SqliteDataSource source() {
        return new SqliteDataSource("jdbc:sqlite:" + folder.resolve("prova.db"));
    }

    @ParameterizedTest
    @CsvSource({
        "journal_mode, wal",
        "synchronous, 2",
        "foreign_keys, 1",
        "secure_delete, 1",
        "trusted_schema, 0",
        "cell_size_check, 1",
        "recursive_triggers, 1",
        "busy_timeout, 5000"
    })
    void every_connection_has_the_settings_that_keep_data_safe(String setting, String value) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA " + setting)) {
            assertThat(found.getString(1)).isEqualTo(value);
        }
    }

    @Test
    void only_the_owner_may_read_the_files() throws SQLException, IOException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a (b TEXT)");
            for (String file : List.of("prova.db", "prova.db-wal", "prova.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_file_that_others_could_read_is_closed_to_them() throws IOException {
        Path file = Files.createFile(
                folder.resolve("prova.db"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        source();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
