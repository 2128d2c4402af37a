package se.prova.journal;

import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes what the program says of itself: nobody else does. */
public final class Journal {

    static final String NAME = "se.prova";
    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int WARNING = java.util.logging.Level.WARNING.intValue();

    private Journal() {}

    /** Writes one line: the event and its fields. */
    public static void write(Event event, Field... fields) {
        LoggingEventBuilder entry = LOG.atLevel(event.level()).setMessage("{}").addArgument(event);
        for (Field field : fields) {
            entry = entry.addArgument(field);
        }
        entry.log();
    }

    /**
     * Lets everything else that would write on the console come this way: libraries that log through the JDK, and
     * threads that die of something, whose messages may hold anything.
     */
    public static void takeOver() {
        LogManager.getLogManager().reset();
        LogManager.getLogManager().getLogger("").addHandler(new FromJdk());
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> write(Event.THREAD_FAILED, Field.failure(failure)));
    }

    private static final class FromJdk extends Handler {

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= WARNING) {
                LoggerFactory.getLogger(String.valueOf(entry.getLoggerName()))
                        .atLevel(Level.WARN)
                        .setCause(entry.getThrown())
                        .log(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
