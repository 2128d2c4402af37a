package se.prova.journal;

import org.slf4j.event.Level;

/** Everything the program says of itself. */
public enum Event {
    /** A request was answered. */
    REQUEST("request", Level.INFO),
    /** A request met what nobody foresaw. */
    REQUEST_FAILED("request.failed", Level.ERROR),
    /** Clients were cut off that took too long. */
    CONNECTION_SLOW("connection.slow", Level.INFO),
    /** Connections were turned away. */
    CONNECTION_REFUSED("connection.refused", Level.WARN),
    /** Something in a folder of the municipality's own is to be mended; {@code prova lint} tells what. */
    OVERLAY_WRONG("overlay.wrong", Level.WARN),
    /** The head of the audit log could not be signed. */
    HEAD_UNSIGNED("head.unsigned", Level.ERROR),
    /** The audit log is not what it was; {@code prova audit verify} tells how. */
    CHAIN_BROKEN("chain.broken", Level.ERROR),
    /** A document waits outside the folder that the case system takes them from. */
    DROP_FAILED("drop.failed", Level.WARN),
    /** A thread ended with a failure. */
    THREAD_FAILED("thread.failed", Level.ERROR);

    private final String word;
    private final Level level;

    Event(String word, Level level) {
        this.word = word;
        this.level = level;
    }

    Level level() {
        return level;
    }

    @Override
    public String toString() {
        return word;
    }
}
