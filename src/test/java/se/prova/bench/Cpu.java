package se.prova.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

// What one piece of work costs its thread: CPU in milliseconds, each round by itself, and memory asked for.
final class Cpu {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Supplier<byte[]> work;
    private final List<Double> rounds = new ArrayList<>();
    private long bytes;
    private byte[] made = {};

    Cpu(Supplier<byte[]> work) {
        this.work = work;
    }

    static void inTurns(int rounds, List<Cpu> all) {
        for (int i = 0; i < rounds; i++) {
            all.forEach(Cpu::round);
        }
    }

    static void forget(List<Cpu> all) {
        all.forEach(one -> {
            one.rounds.clear();
            one.bytes = 0;
        });
    }

    private void round() {
        long asked = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        made = work.get();
        rounds.add((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        bytes += THREADS.getCurrentThreadAllocatedBytes() - asked;
    }

    byte[] made() {
        return made;
    }

    double median() {
        return at(0.5);
    }

    double at(double part) {
        return rounds.stream().sorted().toList().get((int) (part * (rounds.size() - 1)));
    }

    double allocated() {
        return bytes / 1e6 / rounds.size();
    }
}
