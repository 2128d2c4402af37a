package se.prova.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.Store.RefusedByDatabase;
import se.prova.World;

class SqliteTest {

    // The numbers are SQLite's own: FULL is 2, busy_timeout is milliseconds.
    @ParameterizedTest
    @CsvSource({
        "journal_mode, wal",
        "synchronous, 2",
        "foreign_keys, 1",
        "secure_delete, 1",
        "trusted_schema, 0",
        "cell_size_check, 1",
        "recursive_triggers, 1",
        "busy_timeout, 5000",
    })
    void every_connection_has_the_settings_that_durability_and_secrecy_need(String pragma, String value) {
        assertThat(Engine.SQLITE.shared().one("PRAGMA " + pragma)).isEqualTo(value);
    }

    @Test
    void the_database_and_the_files_beside_it_are_readable_by_their_owner_only() throws IOException {
        try (Store store = Engine.SQLITE.fresh();
                Stream<Path> files = Files.list(store.data())) {
            World.in(store);
            List<Path> all = files.toList();

            assertThat(all).extracting(file -> file.getFileName().toString()).contains("prova.db", "prova.db-wal");
            for (Path file : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_row_that_is_written_once_is_not_replaced_either() {
        Store store = Engine.SQLITE.shared();
        World.in(store);

        assertThatThrownBy(() -> store.raw("INSERT OR REPLACE INTO audit_event SELECT seq, at, 'x', role, unit, action,"
                        + " subject, resource, reason, request_id, commitment, prev_hash, hash FROM audit_event"))
                .isInstanceOf(RefusedByDatabase.class)
                .hasMessageContaining("never deleted");
    }

    @Test
    void a_column_takes_no_value_of_another_type() {
        Store store = Engine.SQLITE.shared();
        World.in(store);

        assertThatThrownBy(() -> store.raw("UPDATE assessment SET agreed_minutes = 'x'"))
                .isInstanceOf(RefusedByDatabase.class);
    }
}
