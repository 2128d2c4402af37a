package se.prova.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.access.Accounts;
import se.prova.access.Place;
import se.prova.audit.AuditLog;

@ParameterizedClass
@EnumSource(Engine.class)
@Timeout(60)
class WriteQueueTest {

    private static final int WAITING_MAX = 4;

    private final Store store;
    private final TransactionOperations<Connection> transactions;
    private final WriteQueue queue;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @SuppressWarnings("unchecked")
    WriteQueueTest(Engine engine) {
        store = engine.shared();
        transactions = store.the(TransactionOperations.class);
        queue = new WriteQueue(transactions, WAITING_MAX);
    }

    @AfterEach
    void close() throws InterruptedException {
        callers.close();
        queue.close();
    }

    private Place add(Place place) {
        store.the(Accounts.class).addPlace(place, World.event("place.created"));
        return place;
    }

    private boolean stored(Place place) {
        return !store.rows("SELECT id FROM unit WHERE id = '" + place.unit().id() + "'")
                .isEmpty();
    }

    /** Holds the writer until all that follows is waiting, so that it is written together. */
    private <T> List<Future<T>> together(List<Callable<T>> work) throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Future<Boolean> holding = callers.submit(() -> queue.write(() -> {
            begun.countDown();
            return wait(goOn);
        }));
        begun.await();
        List<Future<T>> answers = work.stream().map(callers::submit).toList();
        // All have tried: as many wait as can, and those there was no room for are refused.
        while (queue.waiting() + answers.stream().filter(Future::isDone).count() < work.size()) {
            Thread.sleep(Duration.ofMillis(5));
        }
        goOn.countDown();
        assertThat(holding.get()).isTrue();
        return answers;
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writes_that_wait_at_the_same_moment_share_a_transaction() throws Exception {
        Set<TransactionStatus<?>> seen = ConcurrentHashMap.newKeySet();
        List<Place> places = IntStream.range(0, WAITING_MAX)
                .mapToObj(i -> World.place(store))
                .toList();
        List<Callable<Place>> work = places.stream()
                .<Callable<Place>>map(place -> () -> queue.write(() -> {
                    seen.add(transactions.findTransactionStatus().orElseThrow());
                    return add(place);
                }))
                .toList();

        for (Future<Place> answer : together(work)) {
            assertThat(stored(answer.get())).isTrue();
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_write_that_fails_takes_no_other_with_it_and_leaves_nothing() throws Exception {
        Place first = World.place(store);
        Place failing = World.place(store);
        Place last = World.place(store);
        List<Future<Place>> answers = together(List.of(
                () -> queue.write(() -> add(first)),
                () -> queue.write(() -> {
                    add(failing);
                    throw new IllegalStateException("afterwards");
                }),
                () -> queue.write(() -> add(last))));

        assertThat(answers.get(0).get()).isEqualTo(first);
        assertThatThrownBy(() -> answers.get(1).get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("afterwards");
        assertThat(answers.get(2).get()).isEqualTo(last);
        assertThat(stored(first)).isTrue();
        assertThat(stored(failing)).isFalse();
        assertThat(stored(last)).isTrue();
    }

    @Test
    void a_write_the_database_refuses_is_told_to_its_caller_alone() throws Exception {
        Place place = World.place(store);
        List<Future<Place>> answers =
                together(List.of(() -> queue.write(() -> add(place)), () -> queue.write(() -> add(place))));

        List<Future.State> states =
                answers.stream().map(WriteQueueTest::outcome).sorted().toList();
        assertThat(states).containsExactly(Future.State.SUCCESS, Future.State.FAILED);
        assertThat(stored(place)).isTrue();
    }

    private static Future.State outcome(Future<?> answer) {
        try {
            answer.get();
        } catch (ExecutionException | InterruptedException _) {
            return answer.state();
        }
        return answer.state();
    }

    @Test
    void when_too_many_wait_the_next_is_refused_and_stores_nothing() throws Exception {
        List<Place> places = IntStream.range(0, WAITING_MAX + 3)
                .mapToObj(i -> World.place(store))
                .toList();
        List<Future<Place>> answers = together(places.stream()
                .<Callable<Place>>map(place -> () -> queue.write(() -> add(place)))
                .toList());

        int full = 0;
        for (int i = 0; i < places.size(); i++) {
            boolean success = outcome(answers.get(i)) == Future.State.SUCCESS;
            full += success ? 0 : 1;
            assertThat(stored(places.get(i))).isEqualTo(success);
        }
        assertThat(full).isEqualTo(3);
    }

    @Test
    void a_write_joins_the_transaction_that_is_open_and_goes_with_it() {
        Place place = World.place(store);

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    queue.write(() -> add(place));
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        assertThat(stored(place)).isFalse();
        assertThat(queue.write(() -> queue.write(() -> add(place)))).isEqualTo(place);
    }

    @Test
    void the_log_names_the_request_that_asked() {
        String number = World.id(store).toString();
        HttpRequest<?> request = HttpRequest.GET("/").setAttribute(RequestId.ATTRIBUTE, number);

        ServerRequestContext.with(request, () -> {
            queue.write(() -> add(World.place(store)));
        });

        assertThat(store.the(AuditLog.class).newest(1).getFirst().requestId()).isEqualTo(number);
    }

    @Test
    void after_the_end_nothing_is_taken() throws InterruptedException {
        queue.close();

        assertThatThrownBy(() -> queue.write(() -> add(World.place(store)))).isInstanceOf(WriteQueue.Full.class);
    }
}
