package se.prova.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;

@ParameterizedClass
@EnumSource(Engine.class)
class AuditLogTest {

    private static final int WRITERS = 8;
    private static final int ACTS_EACH = 20;

    private final Engine engine;

    AuditLogTest(Engine engine) {
        this.engine = engine;
    }

    private static AuditEvent act(String subject) {
        return AuditEvent.of(World.TEST, "assessment.read", subject, "assessment/7")
                .because("Förfrågan från Försäkringskassan ✉")
                .detailed("tidigare text: åäö 🌷");
    }

    @Test
    void the_first_entry_hangs_on_the_start_and_each_on_the_one_before() {
        try (Store store = engine.fresh()) {
            AuditLog log = store.the(AuditLog.class);
            assertThat(log.head()).isEqualTo(Chain.START);
            assertThat(log.firstBroken()).isEmpty();

            AuditEntry first = log.append(act("p1"));
            AuditEntry second = log.append(act("p2"));

            assertThat(first.prevHash()).isEqualTo(Chain.START);
            assertThat(second.prevHash()).isEqualTo(first.hash());
            assertThat(log.head()).isEqualTo(second.hash());
            assertThat(log.newest(5)).containsExactly(second, first);
            assertThat(log.newest(1)).containsExactly(second);
            assertThat(log.newestAbout("p1", 5)).containsExactly(first);
            assertThat(log.firstBroken()).isEmpty();
        }
    }

    @Test
    void details_are_sealed_apart_and_the_chain_stays_whole_when_they_are_erased() {
        try (Store store = engine.fresh()) {
            AuditLog log = store.the(AuditLog.class);
            log.append(act("p1"));
            assertThat(store.one("SELECT details FROM audit_detail")).isEqualTo("0:tidigare text: åäö 🌷");

            var world = World.in(store);
            store.raw(("INSERT INTO gallring (id, assessment_id, decided_by, decided_at, reason)"
                            + " VALUES ('%s', '%s', '%s', 1, '0:plan')")
                    .formatted(
                            World.id(store),
                            world.assessment().id(),
                            world.account().id()));
            store.raw("DELETE FROM audit_detail WHERE seq = 1");

            assertThat(log.firstBroken()).isEmpty();
        }
    }

    @Test
    void many_writers_at_once_leave_one_chain_without_gaps() throws Exception {
        try (Store store = engine.fresh();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            AuditLog log = store.the(AuditLog.class);
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                work.add(() -> {
                    for (int i = 0; i < ACTS_EACH; i++) {
                        log.append(act("p" + i));
                        assertThat(log.firstBroken()).isEmpty();
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : writers.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }

            assertThat(store.rows("SELECT seq FROM audit_event ORDER BY seq"))
                    .isEqualTo(LongStream.rangeClosed(1, WRITERS * ACTS_EACH)
                            .mapToObj(seq -> List.of(Long.toString(seq)))
                            .toList());
            assertThat(log.firstBroken()).isEmpty();
        }
    }
}
