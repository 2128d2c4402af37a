package se.prova.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.prova.Engine;
import se.prova.Store;
import se.prova.Store.RefusedByDatabase;
import se.prova.World;

class SqliteTest {

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
