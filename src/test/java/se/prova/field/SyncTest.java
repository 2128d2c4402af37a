package se.prova.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.field.Receipt.Reason;
import se.prova.field.Receipt.Refused;
import se.prova.field.Receipt.Rejected;
import se.prova.field.Receipt.Taken;
import se.prova.session.Event;
import se.prova.session.Session;
import se.prova.session.Sessions;

// Batches as a device writes them, through reading, rules and storage, on both databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SyncTest {

    private final Store store;
    private final World world;
    private final Session session;
    private final Tablet tablet;

    SyncTest(Engine engine) {
        store = engine.shared();
        world = World.in(store);
        session = world.session();
        tablet = new Tablet(world, session);
    }

    private Receipt send(User user, List<String> events) {
        return send(user, tablet.batch(events));
    }

    private Receipt send(User user, String body) {
        try {
            return store.the(SqlIntake.class).take(user, BatchForm.read(body));
        } catch (BatchForm.Unreadable | BatchForm.TooLarge e) {
            throw new IllegalStateException(e);
        }
    }

    private Receipt send(String... events) {
        return send(world.user(), List.of(events));
    }

    private static Taken taken(long ack, Rejected... rejected) {
        return new Taken(ack, List.of(rejected));
    }

    private List<String> recorded() {
        return store.the(Sessions.class).events(world.assessment().id()).stream()
                .map(event -> event.id().toString())
                .toList();
    }

    private List<AuditEntry> logged() {
        return store.the(AuditLog.class).newestAbout(world.participant().id().toString(), 100).stream()
                .filter(entry -> entry.action().startsWith("events."))
                .toList();
    }

    private String quarantined(long seq) {
        return store.one("SELECT code FROM quarantine WHERE device = '" + tablet.device + "' AND seq = " + seq);
    }

    /** Sends one event that must be set aside, with a good one after it that must not be held up. */
    private void aside(String event, String code) {
        String good = tablet.rating("posture", "3");
        long seq = tablet.last();

        assertThat(send(event, good)).as(event).isEqualTo(taken(seq, new Rejected(seq - 1, code)));
        assertThat(quarantined(seq - 1)).isEqualTo(code);
        assertThat(recorded()).contains(Tablet.id(good)).doesNotContain(Tablet.id(event));
    }

    @Test
    void what_was_sent_is_stored_as_it_was_recorded_and_acknowledged() {
        String started = tablet.event("session.started", Map.of());
        String rating = tablet.event("rating", Map.of("skill", "posture", "rating", "3", "support", 2));
        String note = tablet.note("Lyfter två lådor 🌷");

        assertThat(send(started, rating, note)).isEqualTo(taken(3));

        Event last = store.the(Sessions.class).eventsOf(session.id()).getLast();
        assertThat(last.id()).hasToString(Tablet.id(note));
        assertThat(last.at()).hasToString("2026-03-02T09:00:03.500+01:00");
        assertThat(last.mono()).isEqualTo(3_000);
        assertThat(last.author()).isEqualTo(world.account().id());
        assertThat(recorded()).containsExactly(Tablet.id(started), Tablet.id(rating), Tablet.id(note));
    }

    @Test
    void the_same_batch_again_is_answered_alike_and_doubles_nothing() {
        String[] batch = {tablet.rating("posture", "3"), tablet.rating("nothing", "3"), tablet.note("hej")};
        Receipt first = send(batch);
        int logged = logged().size();

        assertThat(first).isEqualTo(taken(3, new Rejected(2, "unknown-skill")));
        assertThat(send(batch)).isEqualTo(first);
        assertThat(recorded()).hasSize(2);
        assertThat(logged()).hasSize(logged);
    }

    @Test
    void a_batch_that_overlaps_the_last_one_goes_on_where_it_ended() {
        String first = tablet.note("ett");
        String second = tablet.note("två");
        String third = tablet.note("tre");
        send(first, second);

        assertThat(send(second, third)).isEqualTo(taken(3));
        assertThat(recorded()).containsExactly(Tablet.id(first), Tablet.id(second), Tablet.id(third));
    }

    @Test
    void after_a_gap_nothing_is_taken_until_it_is_filled() {
        String first = tablet.note("ett");
        String second = tablet.note("två");
        String third = tablet.note("tre");

        assertThat(send(first, third)).isEqualTo(taken(1));
        assertThat(send(third)).isEqualTo(taken(1));
        assertThat(send(third, second)).isEqualTo(taken(3));
    }

    @Test
    void other_content_under_a_number_or_an_id_is_a_fork_and_nothing_of_the_batch_is_stored() {
        String first = tablet.note("ett");
        send(first);
        String second = tablet.note("två");

        assertThat(send(first.replace("ett", "annat"), second)).isEqualTo(new Refused(Reason.FORK));
        assertThat(send(second.replace(Tablet.id(second), Tablet.id(first)))).isEqualTo(new Refused(Reason.FORK));
        assertThat(recorded()).containsExactly(Tablet.id(first));
        assertThat(send(second)).isEqualTo(taken(2));
    }

    @Test
    void a_device_that_numbers_anew_what_was_stored_already_is_answered_and_doubles_nothing() {
        String first = tablet.note("ett");
        String odd = tablet.rating("nothing", "3");
        send(first, odd);
        var anew = new Tablet(world, session);
        String moved = first.replace(tablet.device, anew.device);
        String movedOdd = odd.replace(tablet.device, anew.device);
        String body = anew.batch(List.of(moved, movedOdd, anew.numbered(3, tablet.note("tre"))));

        assertThat(send(world.user(), body)).isEqualTo(taken(3, new Rejected(2, "unknown-skill")));
        assertThat(send(world.user(), body)).isEqualTo(taken(3, new Rejected(2, "unknown-skill")));
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void an_id_that_was_set_aside_is_taken_too() {
        String odd = tablet.rating("nothing", "3");
        send(odd);
        String mended =
                tablet.rating("posture", "3").replaceAll("\"id\":\"[^\"]+\"", "\"id\":\"" + Tablet.id(odd) + "\"");

        assertThat(send(mended)).isEqualTo(new Refused(Reason.FORK));
    }

    @Test
    void an_event_in_anothers_name_stops_the_batch() {
        String foreign = tablet.event(
                "note",
                Map.of("text", "x", "source", "SEEN"),
                Map.of("author", UUID.randomUUID().toString()));

        assertThat(send(foreign)).isEqualTo(new Refused(Reason.FOREIGN_AUTHOR));
        assertThat(store.rows("SELECT id FROM device WHERE id = '" + tablet.device + "'"))
                .isEmpty();
    }

    @Test
    void a_device_belongs_to_the_account_that_used_it_first() {
        send(tablet.note("ett"));
        World other = World.in(store);
        var theirs = new Tablet(other, other.session(), tablet.device);

        assertThat(send(other.user(), theirs.batch(List.of(theirs.note("två")))))
                .isEqualTo(new Refused(Reason.FOREIGN_DEVICE));
        assertThat(store.the(Sessions.class).events(other.assessment().id())).isEmpty();
    }

    @Test
    void a_blocked_device_is_refused() {
        send(tablet.note("ett"));
        store.raw("UPDATE device SET blocked_at = 1 WHERE id = '" + tablet.device + "'");

        assertThat(send(tablet.note("två"))).isEqualTo(new Refused(Reason.BLOCKED_DEVICE));
    }

    @Test
    void what_makes_no_sense_is_set_aside_and_holds_nothing_up() {
        World elsewhere = World.in(store);
        String otherSession = elsewhere.session().id().toString();
        Map<String, Object> rating = Map.of("skill", "posture", "rating", "3");

        aside(tablet.event("dance", Map.of()), "unknown-type");
        aside(tablet.event("note", Map.of("text", "", "source", "SEEN")), "malformed");
        aside(tablet.note("å".repeat(20_001)), "text-too-long");
        aside(tablet.event("rating", rating, Map.of("v", 2)), "malformed");
        aside(tablet.event("rating", rating, Map.of("case", UUID.randomUUID().toString())), "unknown-assessment");
        aside(
                tablet.event(
                        "rating",
                        rating,
                        Map.of("case", elsewhere.assessment().id().toString())),
                "unknown-assessment");
        aside(tablet.event("rating", rating, Map.of("session", UUID.randomUUID().toString())), "unknown-session");
        aside(tablet.event("rating", rating, Map.of("session", otherSession)), "unknown-session");
        aside(tablet.overall("rating", rating), "unknown-session");
        aside(tablet.event("rating", rating, Map.of("station", "snowracer-2")), "wrong-station");
        aside(tablet.event("rating", rating, Map.of("instrument", "awp@2")), "wrong-instrument");
        aside(tablet.rating("nothing", "3"), "unknown-skill");
        aside(tablet.event("note", Map.of("text", "x", "source", "SEEN", "skill", "nothing")), "unknown-skill");
        for (String outside : List.of("0", "5", "03", "3.0", "-1", "", "awc.not-assessed", "SI")) {
            aside(tablet.rating("posture", outside), "rating-outside-scale");
        }
        aside(tablet.event("rating", Map.of("skill", "posture", "rating", "3", "support", 7)), "support-outside-scale");
        aside(tablet.event("support", Map.of("level", -1)), "support-outside-scale");
    }

    @Test
    void what_points_at_nothing_is_set_aside() {
        String rating = tablet.rating("posture", "3");
        String note = tablet.note("lådor");
        send(rating, note);
        World other = world.other("B-2");
        var otherTablet = new Tablet(other, other.session());
        String theirs = otherTablet.rating("posture", "2");
        send(other.user(), otherTablet.batch(List.of(theirs)));
        String unknown = UUID.randomUUID().toString();
        String second = world.session(2).id().toString();

        for (String of : List.of(unknown, Tablet.id(theirs))) {
            aside(tablet.event("retract", Map.of("of", of)), "unknown-event");
            aside(tablet.event("amend", Map.of("of", of, "text", "x")), "unknown-event");
            aside(tablet.event("standing", Map.of("skill", "posture", "of", of)), "unknown-event");
        }
        aside(tablet.event("retract", Map.of("of", Tablet.id(rating)), Map.of("session", second)), "unknown-event");
        aside(tablet.event("standing", Map.of("skill", "posture", "of", Tablet.id(note))), "unknown-event");
        aside(tablet.event("standing", Map.of("skill", "mobility", "of", Tablet.id(rating))), "unknown-event");
        aside(tablet.event("amend", Map.of("of", Tablet.id(rating), "text", "x")), "not-a-note");
        for (String type : List.of("conclusion", "explanation")) {
            Map<String, Object> good = Map.of(
                    "station",
                    "snowracer-1",
                    "skill",
                    "posture",
                    "session",
                    session.id().toString(),
                    "text",
                    "x");
            aside(tablet.overall(type, data(type, good, Map.of("session", unknown))), "unknown-session");
            aside(tablet.overall(type, data(type, good, Map.of("station", "snowracer-2"))), "wrong-station");
            aside(tablet.overall(type, data(type, good, Map.of("skill", "nothing"))), "unknown-skill");
        }
    }

    private static Map<String, Object> data(String type, Map<String, Object> good, Map<String, Object> instead) {
        Map<String, Object> data = new java.util.HashMap<>(good);
        data.putAll(instead);
        if (type.equals("conclusion")) {
            data.remove("text");
        }
        return data;
    }

    @Test
    void everything_that_points_at_something_known_is_recorded_also_within_one_batch() {
        String rating = tablet.rating("posture", "3");
        String note = tablet.note("lådr");
        String amended = tablet.event("amend", Map.of("of", Tablet.id(note), "text", "lådor"));
        String chosen = tablet.event("standing", Map.of("skill", "posture", "of", Tablet.id(rating)));
        String struck = tablet.event("retract", Map.of("of", Tablet.id(amended)));
        String concluded = tablet.overall(
                "conclusion",
                Map.of(
                        "station",
                        "snowracer-1",
                        "skill",
                        "posture",
                        "session",
                        session.id().toString()));
        String explained = tablet.overall(
                "explanation",
                Map.of(
                        "station",
                        "snowracer-1",
                        "skill",
                        "posture",
                        "session",
                        session.id().toString(),
                        "text",
                        "x"));
        String taken = tablet.overall("retract", Map.of("of", Tablet.id(explained)));

        assertThat(send(rating, note, amended, chosen, struck, concluded, explained, taken))
                .isEqualTo(taken(8));
    }

    @Test
    void a_supervisor_takes_notes_and_neither_rates_nor_strikes_ratings() {
        User supervisor = world.user(Role.HANDLEDARE);
        String rating = tablet.rating("posture", "3");
        String note = tablet.note("ett");
        send(rating, note);
        String retract = tablet.event("retract", Map.of("of", Tablet.id(note)));
        String again = tablet.event("retract", Map.of("of", Tablet.id(rating)));

        String rated = tablet.rating("mobility", "2");
        String last = tablet.note("två");

        assertThat(send(supervisor, List.of(retract, again, rated, last)))
                .isEqualTo(taken(6, new Rejected(4, "unknown-assessment"), new Rejected(5, "unknown-assessment")));
    }

    @Test
    void without_a_grant_an_assessment_is_unknown() {
        User stranger = new User(
                world.account().id(),
                "",
                "",
                world.place().unit().id(),
                Map.of(world.place().unit().id(), Set.of(Role.PROCESSLEDARE)),
                Set.of(),
                Set.of());

        assertThat(send(stranger, List.of(tablet.note("ett"))))
                .isEqualTo(taken(1, new Rejected(1, "unknown-assessment")));
    }

    @Test
    void events_that_come_after_the_end_or_after_signing_are_taken() {
        send(tablet.event("session.started", Map.of()), tablet.event("session.ended", Map.of()));
        UUID id = World.id(store);
        store.raw(("INSERT INTO statement (id, assessment_id, unit_id, document_id, version, replace_reason, state,"
                        + " created_by, created_at, signed_by, signed_at, content_hash, chain_head, revision)"
                        + " VALUES ('%s', '%s', '%s', '%s', 1, '0:', 'SIGNED', '%s', 1, '%s', 1, '', '', 0)")
                .formatted(
                        id,
                        world.assessment().id(),
                        world.place().unit().id(),
                        id.toString().substring(19),
                        world.account().id(),
                        world.account().id()));

        assertThat(send(tablet.note("sent"))).isEqualTo(taken(3));
    }

    @Test
    void a_batch_leaves_one_entry_per_session_it_tells_of() {
        send(tablet.note("ett"), tablet.note("två"), tablet.rating("nothing", "1"));

        assertThat(logged()).hasSize(1);
        AuditEntry entry = logged().getFirst();
        assertThat(entry.action()).isEqualTo("events.recorded");
        assertThat(entry.resource()).isEqualTo("session/" + session.id());
        assertThat(entry.actor()).isEqualTo(world.account().id().toString());
        assertThat(entry.role()).isEqualTo("PROCESSLEDARE");
        assertThat(entry.unit()).isEqualTo(world.place().unit().id().toString());
        assertThat(store.one("SELECT count(*) FROM audit_event WHERE action = 'events.quarantined' AND resource ="
                        + " 'device/" + tablet.device + "'"))
                .isEqualTo("1");
        assertThat(store.the(AuditLog.class).firstBroken()).isEmpty();
    }

    @Test
    void a_batch_that_cannot_be_logged_is_not_stored_and_goes_through_later() {
        try (Store own = store.engine().fresh()) {
            World there = World.in(own);
            var device = new Tablet(there, there.session());
            String body = device.batch(List.of(device.note("ett")));
            own.raw("INSERT INTO audit_event SELECT seq + 1, at, actor, role, unit, action, subject, resource, reason,"
                    + " request_id, commitment, prev_hash, hash FROM audit_event WHERE seq ="
                    + " (SELECT max(seq) FROM audit_event)");

            assertThatThrownBy(() -> own.the(SqlIntake.class).take(there.user(), BatchForm.read(body)))
                    .isInstanceOf(DataAccessException.class);
            assertThat(own.one("SELECT count(*) FROM event")).isEqualTo("0");
            assertThat(own.rows("SELECT ack FROM device")).isEmpty();
        }
    }

    @Test
    void the_same_batch_sent_by_many_at_once_is_stored_once() throws Exception {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.add(tablet.note("nummer " + i));
        }
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Receipt>> work = java.util.Collections.nCopies(8, () -> send(world.user(), events));
            for (Future<Receipt> receipt : senders.invokeAll(work)) {
                assertThat(receipt.get()).isEqualTo(taken(10));
            }
        }

        assertThat(recorded()).hasSize(10);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void events_that_a_gallring_took_stay_away_when_they_are_sent_again() {
        String note = tablet.note("ett");
        send(note);
        store.raw(("INSERT INTO gallring (id, assessment_id, decided_by, decided_at, reason)"
                        + " VALUES ('%s', '%s', '%s', 1, '0:plan')")
                .formatted(
                        World.id(store),
                        world.assessment().id(),
                        world.account().id()));
        store.raw("DELETE FROM event WHERE id = '" + Tablet.id(note) + "'");

        assertThat(send(note)).isEqualTo(taken(1));
        assertThat(recorded()).isEmpty();
    }
}
