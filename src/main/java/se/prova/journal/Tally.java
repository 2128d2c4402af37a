package se.prova.journal;

/** Tells at most once a minute of what may happen a thousand times a second: a flood must not fill the log as well. */
public final class Tally {

    private static final long QUIET_NANOS = 60_000_000_000L;

    private final Event event;
    private long untold;
    private long toldAt = System.nanoTime() - QUIET_NANOS;

    public Tally(Event event) {
        this.event = event;
    }

    /** It happened once more; the reason is that of the last one. */
    public synchronized void add(Enum<?> why) {
        untold++;
        if (System.nanoTime() - toldAt >= QUIET_NANOS) {
            Journal.write(event, Field.why(why), Field.count(untold));
            untold = 0;
            toldAt = System.nanoTime();
        }
    }
}
