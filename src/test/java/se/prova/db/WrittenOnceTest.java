package se.prova.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.Store.RefusedByDatabase;
import se.prova.World;
import se.prova.session.Session;

// What the database itself refuses, whoever asks: somebody with a shell, or a mistake of ours.
@ParameterizedClass
@EnumSource(Engine.class)
class WrittenOnceTest {

    private static final String HASH = World.HASH;

    private final Store store;
    private final World world;
    private final Session session;
    private final UUID event;

    WrittenOnceTest(Engine engine) {
        store = engine.shared();
        world = World.in(store);
        session = world.session();
        event = event(1);
    }

    private UUID event(long seq) {
        UUID id = World.id(store);
        String device = "device-" + world.assessment().id().toString().substring(20);
        store.raw("INSERT INTO device (id, account_id, ack, created_at, seen_at) VALUES ('%s', '%s', 0, 1, 1)"
                        .formatted(device, world.account().id())
                + " ON CONFLICT (id) DO NOTHING");
        store.raw(("INSERT INTO event (id, assessment_id, session_id, device, seq, type, author_id, at, at_text, mono,"
                        + " received_at, content_hash, data)"
                        + " VALUES ('%s', '%s', '%s', '%s', %d, 'note', '%s', 1, 'x', 1, 1, '%s', '0:{}')")
                .formatted(
                        id,
                        world.assessment().id(),
                        session.id(),
                        device,
                        seq,
                        world.account().id(),
                        HASH));
        return id;
    }

    private UUID gallring(UUID assessment) {
        UUID id = World.id(store);
        store.raw(("INSERT INTO gallring (id, assessment_id, decided_by, decided_at, reason)"
                        + " VALUES ('%s', '%s', '%s', 1, '0:plan')")
                .formatted(id, assessment, world.account().id()));
        return id;
    }

    private void refused(String sql, String message) {
        assertThatThrownBy(() -> store.raw(sql))
                .as(sql)
                .isInstanceOf(RefusedByDatabase.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_event_is_never_changed() {
        refused("UPDATE event SET data = '0:{\"text\":\"annat\"}' WHERE id = '" + event + "'", "written once");
        refused("UPDATE event SET at = 2 WHERE id = '" + event + "'", "written once");
    }

    @Test
    void an_event_is_deleted_inside_an_open_gallring_of_its_own_assessment_only() {
        String delete = "DELETE FROM event WHERE id = '" + event + "'";
        refused(delete, "event is deleted only inside a gallring");

        gallring(world.other("B-2").assessment().id());
        refused(delete, "event is deleted only inside a gallring");

        UUID open = gallring(world.assessment().id());
        assertThat(store.raw(delete)).isEqualTo(1);

        UUID late = event(2);
        store.raw("UPDATE gallring SET closed_at = 5 WHERE id = '" + open + "'");
        refused("DELETE FROM event WHERE id = '" + late + "'", "event is deleted only inside a gallring");
    }

    @Test
    void a_gallring_is_closed_once_and_stays() {
        UUID id = gallring(world.assessment().id());
        refused("UPDATE gallring SET reason = '0:annat' WHERE id = '" + id + "'", "closed once");
        store.raw("UPDATE gallring SET closed_at = 5 WHERE id = '" + id + "'");

        refused("UPDATE gallring SET closed_at = NULL WHERE id = '" + id + "'", "closed once");
        refused("DELETE FROM gallring WHERE id = '" + id + "'", "never deleted");
    }

    @Test
    void the_log_is_never_changed_cut_or_emptied() {
        refused("UPDATE audit_event SET reason = 'annat' WHERE seq = 1", "written once");
        refused("UPDATE audit_detail SET details = '0:annat' WHERE seq = 1", "written once");
        refused("DELETE FROM audit_event WHERE seq = 1", "never deleted");
        refused("DELETE FROM audit_head", "never deleted");
    }

    @Test
    void a_profile_and_a_snapshot_are_never_changed_or_deleted() {
        store.raw(
                "INSERT INTO definition_snapshot (id, hash, canonical, first_used_at) VALUES ('k/%s/1', '%s', '{}', 1)"
                        .formatted(world.assessment().id(), HASH));
        for (String table : List.of("demand_profile", "demand", "definition_snapshot")) {
            refused("DELETE FROM " + table, "never deleted");
        }
        refused("UPDATE demand_profile SET aids = '0:' WHERE id = '" + session.profileId() + "'", "written once");
        refused("UPDATE demand SET rating = '1' WHERE profile_id = '" + session.profileId() + "'", "written once");
        refused("UPDATE definition_snapshot SET canonical = '{ }'", "written once");
    }

    @Test
    void what_holds_free_text_is_not_deleted_outside_a_gallring() {
        refused("DELETE FROM assessment WHERE id = '" + world.assessment().id() + "'", "inside a gallring");
        refused("DELETE FROM session WHERE id = '" + session.id() + "'", "inside a gallring");
        refused(
                "DELETE FROM question WHERE assessment_id = '"
                        + world.assessment().id() + "'",
                "inside a gallring");
        refused(
                "DELETE FROM earlier_trial WHERE assessment_id = '"
                        + world.assessment().id() + "'",
                "inside a gallring");
    }

    /** A statement with one of everything, still a draft. */
    private UUID draft() {
        UUID id = World.id(store);
        UUID assessment = world.assessment().id();
        String by = world.account().id().toString();
        String question = store.one("SELECT id FROM question WHERE assessment_id = '" + assessment + "'");
        String bytes = store.engine() == Engine.SQLITE ? "X'00'" : "'\\x00'";
        store.raw(("INSERT INTO statement (id, assessment_id, unit_id, document_id, version, replace_reason, state,"
                        + " created_by, created_at, content_hash, chain_head, revision)"
                        + " VALUES ('%s', '%s', '%s', '%s', 1, '0:', 'DRAFT', '%s', 1, '', '', 0)")
                .formatted(
                        id, assessment, world.place().unit().id(), id.toString().substring(19), by));
        store.raw(("INSERT INTO finding (id, statement_id, assessment_id, ordinal, section, source, topic, text,"
                        + " revision) VALUES ('%s', '%s', '%s', 1, 'tasks', 'OBSERVED', 'x', '0:Åke lyfter.', 0)")
                .formatted(id, id, assessment));
        store.raw("INSERT INTO basis (id, statement_id, owner_id, kind, ref) VALUES ('%s', '%s', '%s', 'EVENT', '%s')"
                .formatted(id, id, id, event));
        store.raw(("INSERT INTO answer (id, statement_id, assessment_id, question_id, text, why_not, revision)"
                        + " VALUES ('%s', '%s', '%s', '%s', '0:Ja.', '0:', 0)")
                .formatted(id, id, assessment, question));
        store.raw("INSERT INTO left_out (id, statement_id, recipient, finding_id) VALUES ('%s', '%s', 'af', '%s')"
                .formatted(id, id, id));
        store.raw(("INSERT INTO participant_comment (id, statement_id, assessment_id, words, declined, given_on,"
                        + " recorded_by, created_at) VALUES ('%s', '%s', '%s', '0:Ok', FALSE, '2026-03-02', '%s', 1)")
                .formatted(id, id, assessment, by));
        store.raw(("INSERT INTO guard_lift (id, statement_id, assessment_id, unit_id, rule, target, text, reason,"
                        + " lifted_by, lifted_at) VALUES ('%s', '%s', '%s', '%s', 'x', 'y', '0:Ord', '0:Fel', '%s', 1)")
                .formatted(id, id, assessment, world.place().unit().id(), by));
        store.raw(("INSERT INTO guard_reply (id, statement_id, assessment_id, rule, reply, words, replied_by,"
                        + " replied_at) VALUES ('%s', '%s', '%s', 'x', 'HOLDS', '0:', '%s', 1)")
                .formatted(id, id, assessment, by));
        store.raw(("INSERT INTO guard_reflection (id, statement_id, assessment_id, same, words, answered_by,"
                        + " answered_at) VALUES ('%s', '%s', '%s', TRUE, '0:', '%s', 1)")
                .formatted(id, id, assessment, by));
        store.raw(("INSERT INTO rendering (id, statement_id, assessment_id, recipient, template_hash, sha256, pdf,"
                        + " created_at) VALUES ('%s', '%s', '%s', 'fk', '%s', '%s', %s, 1)")
                .formatted(id, id, assessment, HASH, HASH, bytes));
        return id;
    }

    private void sign(UUID statement) {
        store.raw(
                "UPDATE statement SET state = 'SIGNED', signed_at = 2, signed_by = '%s', content_hash = '%s' WHERE id = '%s'"
                        .formatted(world.account().id(), HASH, statement));
    }

    @Test
    void the_parts_of_a_draft_change_freely() {
        UUID id = draft();

        assertThat(store.raw("UPDATE finding SET text = '0:Annat.' WHERE id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(store.raw("DELETE FROM basis WHERE id = '" + id + "'")).isEqualTo(1);
        assertThat(store.raw("UPDATE answer SET text = '0:Nej.' WHERE id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_signed_statement_never_changes() {
        UUID id = draft();
        UUID other = draft();
        sign(id);

        for (String table : List.of("finding", "basis", "answer", "left_out")) {
            String row = " WHERE id = '" + id + "'";
            refused("UPDATE " + table + " SET statement_id = statement_id" + row, "never changes");
            refused("DELETE FROM " + table + row, "never changes");
            refused("UPDATE %s SET statement_id = '%s' WHERE id = '%s'".formatted(table, id, other), "never changes");
        }
        refused(
                "INSERT INTO basis (id, statement_id, owner_id, kind, ref) VALUES ('%s', '%s', '%s', 'EVENT', 'y')"
                        .formatted(World.id(store), id, id),
                "never changes");
        for (String set : List.of(
                "state = 'DRAFT', signed_at = NULL, signed_by = NULL",
                "signed_at = 3",
                "content_hash = ''",
                "version = 2",
                "replace_reason = '0:annat'")) {
            refused("UPDATE statement SET " + set + " WHERE id = '" + id + "'", "never changes");
        }
        for (String table : List.of("guard_lift", "guard_reply", "guard_reflection")) {
            refused("UPDATE " + table + " SET statement_id = statement_id WHERE id = '" + other + "'", "written once");
            refused("DELETE FROM " + table + " WHERE id = '" + other + "'", "inside a gallring");
        }
        refused(
                "INSERT INTO guard_reflection SELECT '%s', statement_id, assessment_id, same, words, answered_by, 2"
                                .formatted(World.id(store))
                        + " FROM guard_reflection WHERE id = '" + id + "'",
                "never changes");
        refused("UPDATE rendering SET sha256 = sha256 WHERE id = '" + id + "'", "written once");
        refused("DELETE FROM rendering WHERE id = '" + id + "'", "inside a gallring");
        refused("UPDATE participant_comment SET words = '0:' WHERE id = '" + id + "'", "written once");
        refused("DELETE FROM participant_comment WHERE id = '" + id + "'", "inside a gallring");

        assertThat(store.raw("UPDATE statement SET state = 'REPLACED' WHERE id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_gallring_takes_a_signed_statement_with_all_that_hangs_on_it() {
        UUID id = draft();
        sign(id);
        gallring(world.assessment().id());

        for (String table : List.of(
                "left_out",
                "basis",
                "answer",
                "finding",
                "participant_comment",
                "guard_lift",
                "guard_reply",
                "guard_reflection",
                "rendering",
                "statement")) {
            assertThat(store.raw("DELETE FROM " + table + " WHERE id = '" + id + "'"))
                    .as(table)
                    .isEqualTo(1);
        }
    }

    @Test
    void an_event_of_a_session_belongs_to_the_sessions_assessment() {
        UUID elsewhere = world.other("B-2").assessment().id();

        assertThatThrownBy(() -> store.raw(
                        ("INSERT INTO event SELECT '%s', '%s', session_id, device, 77, type, author_id, at, at_text,"
                                        + " mono, received_at, content_hash, data FROM event WHERE id = '%s'")
                                .formatted(World.id(store), elsewhere, event)))
                .isInstanceOf(RefusedByDatabase.class);
    }

    @Test
    void words_and_numbers_outside_the_rules_are_refused() {
        UUID assessment = world.assessment().id();
        for (String sql : List.of(
                "UPDATE assessment SET kind = 'ANNAT' WHERE id = '" + assessment + "'",
                "UPDATE assessment SET agreed_minutes = -1 WHERE id = '" + assessment + "'",
                "UPDATE assessment SET period_until = '2020-01-01' WHERE id = '" + assessment + "'",
                "UPDATE assessment SET unit_id = '" + UUID.randomUUID() + "' WHERE id = '" + assessment + "'",
                "UPDATE participant SET gender = 'X' WHERE id = '"
                        + world.participant().id() + "'",
                "UPDATE participant SET code = 'B' WHERE id = '"
                        + world.participant().id() + "'",
                "UPDATE identity SET number_index = '%s' WHERE participant_id = '%s'"
                        .formatted(HASH, world.participant().id()),
                "UPDATE session SET occasion = 0 WHERE id = '" + session.id() + "'",
                "UPDATE session SET station_id = '' WHERE id = '" + session.id() + "'",
                "UPDATE device SET ack = -1",
                "UPDATE question SET ordinal = 21 WHERE assessment_id = '" + assessment + "'")) {
            assertThatThrownBy(() -> store.raw(sql)).as(sql).isInstanceOf(RefusedByDatabase.class);
        }
    }
}
