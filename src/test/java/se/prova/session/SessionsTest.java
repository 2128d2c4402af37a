package se.prova.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.data.exceptions.DataAccessException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.session.EventData.AdaptationKind;
import se.prova.session.EventData.Adapted;
import se.prova.session.EventData.Amended;
import se.prova.session.EventData.Concluded;
import se.prova.session.EventData.Difficulty;
import se.prova.session.EventData.Ended;
import se.prova.session.EventData.Explained;
import se.prova.session.EventData.Interest;
import se.prova.session.EventData.NotTried;
import se.prova.session.EventData.Noted;
import se.prova.session.EventData.OwnView;
import se.prova.session.EventData.Paused;
import se.prova.session.EventData.Rated;
import se.prova.session.EventData.Result;
import se.prova.session.EventData.Resumed;
import se.prova.session.EventData.Retracted;
import se.prova.session.EventData.Source;
import se.prova.session.EventData.Stands;
import se.prova.session.EventData.Started;
import se.prova.session.EventData.Supported;
import se.prova.session.EventData.Surroundings;
import se.prova.session.Events.NotAnEvent;

@ParameterizedClass
@EnumSource(Engine.class)
class SessionsTest {

    private static final UUID SOME = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final String MIXED = "Åäö 🌷\n\t\u202Bمرحبا\u202C a\u0308 ".repeat(700);
    private static final String LONG = MIXED + "x".repeat(EventData.NOTE_CHARS_MAX - MIXED.length());

    private static final List<EventData> EVERY_KIND = List.of(
            new Started(),
            new Paused(),
            new Resumed(),
            new Ended(),
            new Rated("posture", "3", 2, 4, true),
            new Rated("paces", "awp.no-information", null, null, null),
            new Noted(LONG, Source.SEEN, "", null),
            new Noted("”jag är trött”", Source.PARTICIPANT, "", "posture"),
            new Noted("såg bra ut", Source.OTHER, "handledare", null),
            new Supported(1, null, false),
            new Stands("posture", SOME, "lugnare dag"),
            new OwnView(Difficulty.HARD, Interest.MAYBE, new BigDecimal("7.5"), "så där", false, LONG, false),
            new OwnView(null, null, null, "", true, "", true),
            new Result("12 av 20", "två fel"),
            new NotTried("trappan"),
            new Surroundings("buller från lagret"),
            new Adapted(AdaptationKind.AID, "hörselkåpor", "färre pauser", "”skönt”"),
            new Retracted(SOME, ""),
            new Amended(SOME, "annan text", "stavning"),
            new Concluded("snowracer-1", "posture", SOME, ""),
            new Explained("snowracer-1", "posture", SOME, "provade en annan dag"));

    private final Store store;
    private final Sessions sessions;
    private final Events events;
    private final World world;
    private final String device;

    SessionsTest(Engine engine) {
        store = engine.shared();
        sessions = store.the(Sessions.class);
        events = store.the(Events.class);
        world = World.in(store);
        device = World.id(store).toString();
        store.raw("INSERT INTO device (id, account_id, ack, created_at, seen_at) VALUES ('%s', '%s', 0, 1, 1)"
                .formatted(device, world.account().id()));
    }

    private Event event(Session session, long seq, EventData data) {
        return new Event(
                World.id(store),
                world.assessment().id(),
                session.id(),
                device,
                seq,
                world.account().id(),
                OffsetDateTime.parse("2026-03-02T09:00:00.123456789+01:00").plusMinutes(seq),
                seq * 60_000,
                data);
    }

    private void store(Event event) {
        store.inTransaction(() -> {
            events.add(event, Instant.parse("2026-03-02T12:00:00Z"), World.HASH);
            return event;
        });
    }

    @Test
    void a_session_is_read_back_exactly_in_any_time_zone() {
        Session session = Engine.in("America/Los_Angeles", world::session);

        assertThat(Engine.in("Pacific/Auckland", () -> sessions.find(session.id())))
                .contains(session);
        assertThat(sessions.find(SOME)).isEmpty();
    }

    @Test
    void sessions_come_in_the_order_they_were_made() {
        Session first = world.session(1);
        Session second = world.session(2);

        assertThat(sessions.ofAssessment(world.assessment().id())).containsExactly(first, second);
    }

    @Test
    void a_session_whose_event_cannot_be_logged_is_not_stored() {
        Session session = world.sessionOf(world.profile(), 1);
        var impossible = AuditEvent.of(Actor.program("x".repeat(61)), "session.created", "", "session/1");

        assertThatThrownBy(() -> sessions.add(session, impossible)).isInstanceOf(DataAccessException.class);
        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void every_kind_of_event_is_read_back_exactly() {
        assertThat(EVERY_KIND.stream().map(EventData::type))
                .as("one of every kind")
                .containsAll(EventData.BY_TYPE.keySet());
        Session session = world.session();
        List<Event> all = java.util.stream.IntStream.rangeClosed(1, EVERY_KIND.size())
                .mapToObj(seq -> event(session, seq, EVERY_KIND.get(seq - 1)))
                .toList();
        all.reversed().forEach(this::store);

        assertThat(sessions.eventsOf(session.id())).isEqualTo(all);
        assertThat(sessions.events(world.assessment().id())).isEqualTo(all);
        Event one = all.get(6);
        assertThat(events.recorded(one.id())).contains(one);
        assertThat(events.find(one.id())).contains(new Events.Stored(one.id(), World.HASH));
        assertThat(events.at(device, one.seq())).contains(new Events.Stored(one.id(), World.HASH));
        assertThat(events.at(device, 99)).isEmpty();
    }

    @Test
    void what_was_recorded_lies_in_a_sealed_column() {
        Event note = event(world.session(), 1, new Noted("hemligt", Source.SEEN, "", null));
        store(note);

        assertThat(store.one("SELECT data FROM event WHERE id = '" + note.id() + "'"))
                .startsWith("0:{");
    }

    @Test
    void a_number_or_an_id_is_taken_once() {
        Session session = world.session();
        Event first = event(session, 1, new Started());
        store(first);

        assertThatThrownBy(() -> store(event(session, 1, new Started()))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> store(first)).isInstanceOf(DataAccessException.class);
        assertThat(sessions.eventsOf(session.id())).containsExactly(first);
    }

    private void assertRefused(String type, String json, Events.Broken rule) {
        NotAnEvent refused = catchThrowableOfType(NotAnEvent.class, () -> events.read(type, json));
        assertThat(refused)
                .as(type + " " + json.substring(0, Math.min(60, json.length())))
                .isNotNull();
        assertThat(refused.rule())
                .as(type + " " + json.substring(0, Math.min(60, json.length())))
                .isEqualTo(rule);
    }

    @Test
    void data_is_read_strictly() throws NotAnEvent {
        assertThat(events.read("note", "{\"text\":\" hej \",\"source\":\"SEEN\"}"))
                .isEqualTo(new Noted("hej", Source.SEEN, "", null));
        assertThat(events.read("session.started", "{}")).isEqualTo(new Started());

        assertRefused("photo.added", "{}", Events.Broken.UNKNOWN_TYPE);
        for (String json : List.of(
                "",
                "null",
                "[]",
                "7",
                "{\"text\":\"x\"",
                "{} {}",
                "{\"source\":\"SEEN\"}",
                "{\"text\":\"  \",\"source\":\"SEEN\"}",
                "{\"text\":\"x\"}",
                "{\"text\":\"x\",\"source\":\"HEARD\"}",
                "{\"text\":\"x\",\"source\":0}",
                "{\"text\":\"x\",\"source\":\"OTHER\"}",
                "{\"text\":\"x\",\"source\":\"SEEN\",\"diagnosis\":\"y\"}",
                "{\"text\":\"x\",\"text\":\"y\",\"source\":\"SEEN\"}",
                "{\"text\":\"\\u0000\",\"source\":\"SEEN\"}",
                "{\"text\":\"a\\ud83d\",\"source\":\"SEEN\"}")) {
            assertRefused("note", json, Events.Broken.MALFORMED);
        }
        for (String json : List.of(
                "{\"skill\":\"posture\"}",
                "{\"rating\":\"3\"}",
                "{\"skill\":\"posture\",\"rating\":\"3\",\"support\":1.5}",
                "{\"skill\":\"posture\",\"rating\":\"3\",\"support\":\"\"}",
                "{\"skill\":\"posture\",\"rating\":\"3\",\"prompts\":-1}",
                "{\"skill\":\"posture\",\"rating\":\"3\",\"prompts\":99999999999}",
                "{\"skill\":\"posture\",\"rating\":\"3\",\"planned\":\"yes\"}")) {
            assertRefused("rating", json, Events.Broken.MALFORMED);
        }
        for (String wellBeing : List.of("0.5", "10.5", "7.3", "1e999999999", "1e-999999999")) {
            assertRefused(
                    "own-view",
                    "{\"wellBeing\":" + wellBeing + ",\"cannotSay\":false,\"declined\":false}",
                    Events.Broken.MALFORMED);
        }
        assertRefused("own-view", "{}", Events.Broken.MALFORMED);
        assertRefused("retract", "{\"reason\":\"x\"}", Events.Broken.MALFORMED);
        assertRefused("retract", "{\"of\":\"7\"}", Events.Broken.MALFORMED);
        assertRefused("support", "{}", Events.Broken.MALFORMED);
    }

    @Test
    void a_note_holds_twenty_thousand_characters_and_not_one_more() throws NotAnEvent {
        String form = "{\"text\":\"%s\",\"source\":\"SEEN\"}";

        assertThat(((Noted) events.read("note", form.formatted("å".repeat(20_000)))).text())
                .hasSize(20_000);
        assertRefused("note", form.formatted("å".repeat(20_001)), Events.Broken.TOO_LONG);
    }
}
