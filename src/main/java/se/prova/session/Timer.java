package se.prova.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.prova.session.EventData.Ended;
import se.prova.session.EventData.Paused;
import se.prova.session.EventData.Resumed;
import se.prova.session.EventData.Started;

/**
 * The session's time, computed from stored timestamps, so that it survives reload and sleep. It is shown and printed,
 * and never compared with the station's planned minutes.
 *
 * @param worked time between start or resume and the next pause or end, up to {@code since} where it runs
 * @param since when it last began to run; empty while paused, before start and after the end
 */
public record Timer(Optional<Instant> started, Optional<Instant> ended, Duration worked, Optional<Instant> since) {

    /** Computes from start, pause, resume and end events in order; a second start or end changes nothing. */
    static Timer of(List<Event> times) {
        Optional<Instant> started = Optional.empty();
        Optional<Instant> ended = Optional.empty();
        Optional<Event> running = Optional.empty();
        Duration worked = Duration.ZERO;
        for (Event event : times) {
            Instant at = event.at().toInstant();
            boolean runs = event.data() instanceof Started || event.data() instanceof Resumed;
            boolean stops = event.data() instanceof Paused || event.data() instanceof Ended;
            if (runs && running.isEmpty()) {
                running = Optional.of(event);
                started = started.or(() -> Optional.of(at));
                ended = Optional.empty();
            } else if (stops && running.isPresent()) {
                worked = worked.plus(stretch(running.get(), event));
                running = Optional.empty();
            }
            if (event.data() instanceof Ended) {
                ended = ended.or(() -> Optional.of(at));
            }
        }
        return new Timer(started, ended, worked, running.map(event -> event.at().toInstant()));
    }

    /**
     * The time between two events. The clock is asked first, since the device's own count may stand still while it
     * sleeps; where the clock was set back, the count of the same device tells what passed.
     */
    private static Duration stretch(Event from, Event until) {
        Duration byClock = Duration.between(from.at(), until.at());
        if (!byClock.isNegative()) {
            return byClock;
        }
        boolean counted = from.device().equals(until.device()) && until.mono() >= from.mono();
        return counted ? Duration.ofMillis(until.mono() - from.mono()) : Duration.ZERO;
    }

    public boolean running() {
        return since.isPresent();
    }

    /** Time worked so far, for a clock that shows {@code now}. */
    public Duration workedAt(Instant now) {
        return since.filter(from -> from.isBefore(now))
                .map(from -> worked.plus(Duration.between(from, now)))
                .orElse(worked);
    }
}
