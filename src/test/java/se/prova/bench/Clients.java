package se.prova.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Clients that each do one thing after the other, as fast as they are answered. */
final class Clients {

    /** How many a second, how long one took (the median and the slowest of a hundred), and this process's share. */
    record Rate(double perSecond, double medianMillis, double p99Millis, double cpuMicros) {

        String line(String what) {
            return "%-38s %8.0f /s   p50 %7.2f ms   p99 %7.2f ms   CPU %5.0f µs each"
                    .formatted(what, perSecond, medianMillis, p99Millis, cpuMicros);
        }
    }

    /** One client's next thing to do; answers only when it is done. */
    interface Client {
        void once() throws Exception;
    }

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Clients() {}

    /** Warms up, then measures. */
    static Rate measure(List<? extends Client> clients, Duration warmUp, Duration measured)
            throws InterruptedException, ExecutionException {
        run(clients, warmUp);
        return run(clients, measured);
    }

    private static Rate run(List<? extends Client> clients, Duration time)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long cpu = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<long[]>> work = new ArrayList<>();
            clients.forEach(client -> work.add(() -> until(end, client)));
            List<long[]> taken = new ArrayList<>();
            for (Future<long[]> done : threads.invokeAll(work)) {
                taken.add(done.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] all = taken.stream().flatMapToLong(LongStream::of).sorted().toArray();
            double cpuMicros = (PROCESS.getProcessCpuTime() - cpu) / 1e3 / Math.max(1, all.length);
            return new Rate(all.length / seconds, at(all, 50), at(all, 99), cpuMicros);
        }
    }

    private static long[] until(long end, Client client) throws Exception {
        long[] nanos = new long[1_024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; ) {
            client.once();
            long after = System.nanoTime();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(nanos, count);
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(int) ((long) (sorted.length - 1) * percent / 100)] / 1e6;
    }
}
