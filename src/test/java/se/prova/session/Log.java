package se.prova.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.session.EventData.Amended;
import se.prova.session.EventData.Noted;
import se.prova.session.EventData.Rated;
import se.prova.session.EventData.Retracted;
import se.prova.session.EventData.Source;
import se.prova.session.EventData.Stands;

/** Writes events as a device does, a minute apart, from nine o'clock. */
final class Log {

    private static final UUID ASSESSMENT = id("assessment");
    private static final UUID SESSION = id("session");
    private static final UUID AUTHOR = id("author");

    final List<Event> events = new ArrayList<>();
    private final String device;
    private OffsetDateTime clock = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");
    private long mono;

    Log() {
        this("a");
    }

    Log(String device) {
        this.device = device;
    }

    static UUID id(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
    }

    /** Time passes, for the clock and for the device's own count. */
    Log wait(Duration time) {
        clock = clock.plus(time);
        mono += time.toMillis();
        return this;
    }

    /** Somebody sets the clock; no time passes. */
    Log set(Duration by) {
        clock = clock.plus(by);
        return this;
    }

    Event add(EventData data) {
        long seq = events.size() + 1L;
        Event event = new Event(id(device + seq), ASSESSMENT, SESSION, device, seq, AUTHOR, clock, mono, data);
        events.add(event);
        wait(Duration.ofMinutes(1));
        return event;
    }

    Event rate(String skill, String rating) {
        return rate(skill, rating, null);
    }

    Event rate(String skill, String rating, @Nullable Integer support) {
        return add(new Rated(skill, rating, support, null, null));
    }

    Event note(String text) {
        return add(new Noted(text, Source.SEEN, "", null));
    }

    Event stands(Event rating) {
        return add(new Stands(((Rated) rating.data()).skill(), rating.id(), ""));
    }

    Event strike(Event event) {
        return add(new Retracted(event.id(), "fel"));
    }

    Event amend(Event note, String text) {
        return add(new Amended(note.id(), text, "stavning"));
    }

    Sheet sheet() {
        return Sheet.of(events);
    }
}
