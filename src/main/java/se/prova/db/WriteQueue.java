package se.prova.db;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Lets writes that wait at the same moment share one transaction, and so one flush to the disk. Nobody is answered
 * before the commit; a write that fails takes no other with it, since all of them are then done again one by one.
 */
@Singleton
public class WriteQueue {

    /** More is waiting than can be kept; nothing of this write was stored. */
    public static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Full() {
            super("Too many writes are waiting", null, false, false);
        }
    }

    private static final int TOGETHER_MAX = 64;
    private static final int WAITING_MAX = 1_024;

    /** A write that waits, with the request it belongs to, whose number the log wants. */
    private record Job<T>(Supplier<T> work, Optional<HttpRequest<Object>> request, CompletableFuture<T> answer) {

        T run() {
            return request.map(asked -> ServerRequestContext.with(asked, work)).orElseGet(work);
        }
    }

    private final TransactionOperations<Connection> transactions;
    private final BlockingQueue<Job<?>> waiting;
    private final Thread writer;
    private volatile boolean open = true;

    @Inject
    WriteQueue(TransactionOperations<Connection> transactions) {
        this(transactions, WAITING_MAX);
    }

    WriteQueue(TransactionOperations<Connection> transactions, int waitingMax) {
        this.transactions = transactions;
        this.waiting = new ArrayBlockingQueue<>(waitingMax);
        this.writer = Thread.ofPlatform().daemon().name("prova-writer").unstarted(this::writeAll);
        writer.start();
    }

    /**
     * Runs a write in a transaction and answers when it is committed. Joins the transaction that is already open, if
     * there is one. The work may be done twice, the first time rolled back, and so must change nothing but the database.
     *
     * @throws Full if too many are waiting
     */
    public <T> T write(Supplier<T> work) {
        if (transactions.findTransactionStatus().isPresent()) {
            return work.get();
        }
        var job = new Job<>(work, ServerRequestContext.currentRequest(), new CompletableFuture<>());
        if (!open || !waiting.offer(job) || (!open && waiting.remove(job))) {
            throw new Full();
        }
        try {
            return job.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    int waiting() {
        return waiting.size();
    }

    private void writeAll() {
        List<Job<?>> together = new ArrayList<>(TOGETHER_MAX);
        while (open && first(together)) {
            waiting.drainTo(together, TOGETHER_MAX - 1);
            write(together);
            together.clear();
        }
        waiting.drainTo(together);
        together.forEach(job -> job.answer().completeExceptionally(new Full()));
    }

    private boolean first(List<Job<?>> together) {
        try {
            return together.add(waiting.take());
        } catch (InterruptedException _) {
            open = false;
            return false;
        }
    }

    private void write(List<Job<?>> together) {
        List<Runnable> answers = new ArrayList<>(together.size());
        try {
            transactions.executeWrite(status -> {
                together.forEach(job -> answers.add(done(job)));
                return true;
            });
        } catch (RuntimeException | Error e) {
            together.forEach(this::writeAlone);
            return;
        }
        answers.forEach(Runnable::run);
    }

    private static <T> Runnable done(Job<T> job) {
        T result = job.run();
        return () -> job.answer().complete(result);
    }

    private <T> void writeAlone(Job<T> job) {
        try {
            job.answer().complete(transactions.executeWrite(status -> job.run()));
        } catch (RuntimeException | Error e) {
            job.answer().completeExceptionally(e);
        }
    }

    /** Lets what has begun come to its end; what still waits is refused. */
    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        wake(new Job<>(() -> true, Optional.empty(), new CompletableFuture<>()));
        writer.join();
    }

    /** The writer waits for work only while there is none, and then there is room for this. */
    private void wake(Job<?> nothing) {
        while (writer.isAlive() && !waiting.offer(nothing)) {
            Thread.onSpinWait();
        }
    }
}
