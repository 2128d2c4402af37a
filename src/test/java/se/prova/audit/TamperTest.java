package se.prova.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;

// Somebody with the database file in hand, who has taken the triggers away. Each try is rolled back.
class TamperTest {

    private static final int ENTRIES = 12;
    private static @Nullable Store shared;

    private static synchronized Store store() {
        if (shared == null) {
            shared = Engine.SQLITE.fresh();
            for (int i = 1; i <= ENTRIES; i++) {
                shared.the(AuditLog.class)
                        .append(AuditEvent.of(World.TEST, "act" + i, "p" + i % 3, "assessment/" + i)
                                .because("skäl " + i)
                                .detailed("text " + i));
            }
        }
        return shared;
    }

    @AfterContainer
    static void close() {
        store().close();
    }

    /** What is done, and the number of the first entry that must be told. */
    record Tamper(List<String> sql, long told) {}

    @Provide
    Arbitrary<Tamper> tampers() {
        Arbitrary<Integer> entry = Arbitraries.integers().between(1, ENTRIES);
        Arbitrary<Integer> before = Arbitraries.integers().between(1, ENTRIES - 1);
        return Arbitraries.oneOf(
                Combinators.combine(entry, changes())
                        .as((seq, set) ->
                                new Tamper(List.of("UPDATE audit_event SET " + set + " WHERE seq = " + seq), seq)),
                entry.map(seq ->
                        new Tamper(List.of("UPDATE audit_detail SET details = '0:annat' WHERE seq = " + seq), seq)),
                entry.map(seq -> new Tamper(
                        List.of(
                                "DELETE FROM audit_detail WHERE seq = " + seq,
                                "DELETE FROM audit_event WHERE seq = " + seq),
                        seq)),
                before.map(TamperTest::removedAndClosed),
                before.map(TamperTest::swapped),
                entry.map(TamperTest::inserted),
                entry.map(seq -> new Tamper(
                        List.of(
                                "DELETE FROM audit_detail WHERE seq >= " + seq,
                                "DELETE FROM audit_event WHERE seq >= " + seq),
                        seq)),
                Arbitraries.just(new Tamper(List.of("UPDATE audit_head SET seq = seq - 1"), ENTRIES)),
                Arbitraries.just(new Tamper(List.of("UPDATE audit_head SET seq = seq + 1"), ENTRIES + 1)),
                Arbitraries.just(
                        new Tamper(List.of("UPDATE audit_head SET hash = '" + "f".repeat(64) + "'"), ENTRIES + 1)));
    }

    private static Arbitrary<String> changes() {
        return Arbitraries.of(
                "at = at + 1",
                "actor = actor || 'x'",
                "role = 'x'",
                "unit = 'x'",
                "action = 'x'",
                "subject = 'x'",
                "resource = 'x'",
                "reason = ''",
                "request_id = 'x'",
                "commitment = '" + "0".repeat(64) + "'",
                "prev_hash = '" + "f".repeat(64) + "'",
                "hash = '" + "f".repeat(64) + "'",
                // Moves a border between two fields without changing what stands there in all.
                "actor = actor || substr(role, 1, 1), role = substr(role, 2)");
    }

    /** Takes one away and closes up the numbers after it. */
    private static Tamper removedAndClosed(int seq) {
        List<String> sql =
                new ArrayList<>(List.of("DELETE FROM audit_detail", "DELETE FROM audit_event WHERE seq = " + seq));
        for (int later = seq + 1; later <= ENTRIES; later++) {
            sql.add("UPDATE audit_event SET seq = %d WHERE seq = %d".formatted(later - 1, later));
        }
        sql.add("UPDATE audit_head SET seq = seq - 1");
        return new Tamper(sql, seq);
    }

    private static Tamper swapped(int seq) {
        return new Tamper(
                List.of(
                        "DELETE FROM audit_detail",
                        "UPDATE audit_event SET seq = 99 WHERE seq = " + seq,
                        "UPDATE audit_event SET seq = %d WHERE seq = %d".formatted(seq, seq + 1),
                        "UPDATE audit_event SET seq = %d WHERE seq = 99".formatted(seq + 1)),
                seq);
    }

    /** A copy of an entry after the last one, with the head moved along. */
    private static Tamper inserted(int seq) {
        return new Tamper(
                List.of(
                        ("INSERT INTO audit_event SELECT %d, at, actor, role, unit, action, subject, resource, reason,"
                                        + " request_id, commitment, prev_hash, hash FROM audit_event WHERE seq = %d")
                                .formatted(ENTRIES + 1, seq),
                        "UPDATE audit_head SET seq = seq + 1"),
                ENTRIES + 1);
    }

    @Property(tries = 200)
    void whatever_is_changed_removed_swapped_inserted_or_cut_is_told_at_its_place(@ForAll("tampers") Tamper tamper) {
        assertThat(store().the(AuditLog.class).firstBroken()).isEmpty();

        assertThat(brokenAfter(tamper.sql())).contains(tamper.told());
    }

    @SuppressWarnings("unchecked")
    private static Optional<Long> brokenAfter(List<String> sql) {
        TransactionOperations<Connection> transactions = store().the(TransactionOperations.class);
        return transactions.executeWrite(status -> {
            status.setRollbackOnly();
            try (Statement statement = status.getConnection().createStatement()) {
                for (String trigger : List.of(
                        "audit_event_no_update",
                        "audit_event_no_delete",
                        "audit_detail_no_update",
                        "audit_detail_no_delete")) {
                    statement.execute("DROP TRIGGER " + trigger);
                }
                for (String one : sql) {
                    statement.execute(one);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return store().the(AuditLog.class).firstBroken();
        });
    }
}
