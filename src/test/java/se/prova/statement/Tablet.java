package se.prova.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.EventData.AdaptationKind;
import se.prova.session.EventData.Difficulty;
import se.prova.session.EventData.Interest;
import se.prova.session.EventData.Source;

// Records what happens in sessions as a tablet does: one event after another, minute by minute.
final class Tablet {

    private final UUID assessment;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, UUID> latest = new LinkedHashMap<>();
    private UUID author;
    private @Nullable UUID session;
    private LocalDate day = LocalDate.EPOCH;
    private LocalTime from = LocalTime.MIN;
    private int seconds;

    Tablet(UUID assessment, UUID author) {
        this.assessment = assessment;
        this.author = author;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    Tablet by(UUID other) {
        author = other;
        return this;
    }

    Tablet begin(UUID newSession, LocalDate on, LocalTime at) {
        session = newSession;
        day = on;
        from = at;
        seconds = 0;
        latest.clear();
        add(new EventData.Started());
        return this;
    }

    Tablet rate(String skills, String rating, @Nullable Integer support) {
        for (String skill : skills.split(" ", -1)) {
            seconds += 40;
            latest.put(skill, add(new EventData.Rated(skill, rating, support, null, null)));
        }
        return this;
    }

    Tablet note(int minute, String text, String skill) {
        return at(minute, new EventData.Noted(text, Source.SEEN, "", skill));
    }

    Tablet said(int minute, String text) {
        return at(minute, new EventData.Noted(text, Source.PARTICIPANT, "", null));
    }

    Tablet other(int minute, String text, String role) {
        return at(minute, new EventData.Noted(text, Source.OTHER, role, null));
    }

    Tablet adapt(int minute, AdaptationKind kind, String what, String effect, String said) {
        return at(minute, new EventData.Adapted(kind, what, effect, said));
    }

    Tablet result(String amount, String errors) {
        add(new EventData.Result(amount, errors));
        return this;
    }

    Tablet notTried(String text) {
        add(new EventData.NotTried(text));
        return this;
    }

    Tablet end(int minute) {
        return at(minute, new EventData.Ended());
    }

    Tablet stand() {
        latest.forEach((skill, of) -> add(new EventData.Stands(skill, of, "")));
        return this;
    }

    Tablet own(Difficulty difficulty, Interest interest, @Nullable String wellBeing, String words) {
        add(new EventData.OwnView(
                difficulty,
                interest,
                wellBeing == null ? null : new BigDecimal(wellBeing),
                "",
                wellBeing == null,
                words,
                false));
        return this;
    }

    Tablet conclude(String station, String skill, UUID which, String reason) {
        UUID within = session;
        session = null;
        add(new EventData.Concluded(station, skill, which, reason));
        session = within;
        return this;
    }

    private Tablet at(int minute, EventData data) {
        seconds = Math.max(seconds, minute * 60);
        add(data);
        return this;
    }

    private UUID add(EventData data) {
        long seq = events.size() + 1L;
        UUID id = TypicalTrial.id(10_000 + seq);
        seconds += 1;
        events.add(new Event(
                id,
                assessment,
                session,
                "tablet-1",
                seq,
                author,
                day.atTime(from)
                        .plusSeconds(seconds)
                        .atZone(ZoneId.of("Europe/Stockholm"))
                        .toOffsetDateTime(),
                seconds * 1000L,
                data));
        return id;
    }
}
