package se.prova.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micronaut.data.exceptions.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.Store.RefusedByDatabase;
import se.prova.World;
import se.prova.access.Role;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.consent.Consents;
import se.prova.consent.Data;
import se.prova.consent.Waiver;
import se.prova.participant.Participants;
import se.prova.release.Releases.Leaving;
import se.prova.release.Releases.NotAllowed;
import se.prova.statement.Recipient;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.voice.Voices;

// What leaves, what stays, and what the log says of it, on both databases.
@ParameterizedClass
@EnumSource(Engine.class)
class ReleasesTest {

    private static final byte[] PDF = "%PDF-signed".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Store store;
    private final World world;
    private final Releases releases;
    private final Consents consents;
    private final UUID statement;

    ReleasesTest(Engine engine) {
        store = engine.shared();
        world = World.in(store);
        releases = store.the(Releases.class);
        consents = store.the(Consents.class);
        statement = signed();
    }

    private UUID signed() {
        UUID id = World.id(store);
        UUID assessment = world.assessment().id();
        UUID unit = world.place().unit().id();
        UUID account = world.account().id();
        String document = "PRV-" + id.toString().substring(30);
        Statement draft = new Statement(
                id,
                assessment,
                unit,
                document,
                1,
                null,
                "",
                Statement.State.DRAFT,
                account,
                NOW,
                null,
                null,
                "",
                "",
                0);
        store.the(Statements.class)
                .begin(
                        new Statements.Whole(draft, List.of(), List.of(), List.of(), List.of(), Map.of()),
                        World.event("statement.begun"));
        Statement signed = new Statement(
                id,
                assessment,
                unit,
                document,
                1,
                null,
                "",
                Statement.State.SIGNED,
                account,
                NOW,
                account,
                NOW,
                World.HASH,
                World.HASH,
                0);
        Rendering rendering = new Rendering(
                World.id(store),
                id,
                assessment,
                Recipient.FORSAKRINGSKASSAN,
                World.HASH,
                World.HASH,
                PDF,
                "<main></main>",
                NOW);
        store.the(Statements.class).sign(signed, List.of(rendering), World.event("statement.signed"));
        return id;
    }

    private Waiver waiver() {
        Waiver waiver = Paths.waiver(
                world.assessment().id(),
                world.place().unit().id(),
                world.account().id(),
                World.id(store),
                Paths.FK,
                Data.STATEMENT,
                Paths.TODAY.minusDays(3),
                Paths.TODAY.plusDays(3),
                null);
        consents.add(waiver, event("waiver.recorded", "waiver/" + waiver.id()));
        return waiver;
    }

    private Actor actor() {
        return Actor.of(
                world.account().id(),
                Role.PROCESSLEDARE.name(),
                world.place().unit().id());
    }

    private AuditEvent event(String act, String resource) {
        return AuditEvent.of(actor(), act, world.participant().id(), resource);
    }

    private Leaving now(LocalDate today) {
        return new Leaving(actor(), world.account().id(), NOW, today, false);
    }

    private Release prepared(Way.Kind way, @Nullable UUID waiver) {
        boolean handed = way == Way.Kind.HANDED;
        Release release = new Release(
                World.id(store),
                world.assessment().id(),
                world.place().unit().id(),
                statement,
                Recipient.FORSAKRINGSKASSAN,
                way,
                way == Way.Kind.ATTACHED ? null : Release.Channel.PAPER,
                Release.Packing.PDF,
                way == Way.Kind.SENT ? Paths.FK : "",
                handed ? Way.Receiver.PARTICIPANT : null,
                handed ? Way.IdentityCheck.KNOWN : null,
                null,
                "Treserva",
                "IFO-17",
                way == Way.Kind.ATTACHED,
                waiver,
                null,
                Release.State.WAITING,
                world.account().id(),
                NOW,
                null,
                null,
                "",
                0);
        releases.prepare(release, event("release.prepared", "release/" + release.id()));
        return releases.find(release.id()).orElseThrow();
    }

    private Release prepared(Way.Kind way) {
        return prepared(way, way == Way.Kind.SENT ? waiver().id() : null);
    }

    private List<AuditEntry> log() {
        return store.the(AuditLog.class).newestAbout(world.participant().id().toString(), 1_000);
    }

    private Release.State state(Release release) {
        return releases.find(release.id()).orElseThrow().state();
    }

    @ParameterizedTest
    @EnumSource(Way.Kind.class)
    void each_way_gives_the_signed_bytes_once_and_says_so_once_in_the_log(Way.Kind way) {
        Release waiting = prepared(way);
        int before = log().size();

        assertThat(releases.leave(waiting, now(Paths.TODAY)).pdf()).isEqualTo(PDF);

        List<AuditEntry> after = log();
        assertThat(after).hasSize(before + 1);
        assertThat(after.getFirst().action()).isEqualTo(way.act());
        assertThat(after.getFirst().resource()).isEqualTo("statement/" + statement);
        assertThat(after.getFirst().reason()).doesNotContain("Åke", "Öström");
        Release left = releases.find(waiting.id()).orElseThrow();
        assertThat(left.state()).isEqualTo(Release.State.LEFT);
        assertThat(left.sha256()).isEqualTo(World.HASH);
        assertThatThrownBy(() -> releases.leave(left, now(Paths.TODAY))).isInstanceOf(OptimisticLockException.class);
        assertThat(log()).hasSize(before + 1);
    }

    @ParameterizedTest
    @EnumSource(Way.Kind.class)
    void nothing_leaves_when_the_log_cannot_be_written(Way.Kind way) {
        Release waiting = prepared(way);
        AuditLog broken = mock(AuditLog.class);
        when(broken.append(any())).thenThrow(new IllegalStateException("the disk is full"));
        SqlReleases gate = new SqlReleases(
                store.the(ReleaseRows.class),
                store.the(ReceiptRows.class),
                store.the(Statements.class),
                consents,
                store.the(Assessments.class),
                store.the(Participants.class),
                store.the(Voices.class),
                broken);
        int before = log().size();

        assertThatThrownBy(() -> store.inTransaction(() -> gate.leave(waiting, now(Paths.TODAY))))
                .hasMessageContaining("the disk is full");

        assertThat(state(waiting)).isEqualTo(Release.State.WAITING);
        assertThat(log()).hasSize(before);
    }

    @Test
    void a_withdrawal_stops_what_waits_in_the_same_transaction_and_leaves_what_went_before() {
        Waiver waiver = waiver();
        Release sent = prepared(Way.Kind.SENT, waiver.id());
        releases.leave(sent, now(Paths.TODAY));
        Release waiting = prepared(Way.Kind.SENT, waiver.id());
        Release another = prepared(Way.Kind.SENT);

        consents.withdraw(waiver, world.account().id(), NOW, event("waiver.withdrawn", "waiver/" + waiver.id()));

        assertThat(state(waiting)).isEqualTo(Release.State.CANCELLED);
        assertThat(state(sent)).isEqualTo(Release.State.LEFT);
        assertThat(state(another)).isEqualTo(Release.State.WAITING);
        assertThatThrownBy(() -> releases.leave(waiting, now(Paths.TODAY))).isInstanceOf(OptimisticLockException.class);
        assertThat(log().stream().limit(2).map(AuditEntry::action))
                .containsExactly("release.cancelled", "waiver.withdrawn");
        assertThat(log().getFirst().reason()).isEqualTo("waiver/" + waiver.id());
    }

    @Test
    void a_withdrawal_that_cannot_be_logged_withdraws_and_cancels_nothing() {
        Waiver waiver = waiver();
        Release waiting = prepared(Way.Kind.SENT, waiver.id());

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    consents.withdraw(
                            waiver, world.account().id(), NOW, event("waiver.withdrawn", "waiver/" + waiver.id()));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(state(waiting)).isEqualTo(Release.State.WAITING);
        assertThat(consents.ground(waiver.id()).orElseThrow().withdrawnAt()).isNull();
    }

    @Test
    void what_is_open_when_prepared_may_be_shut_when_it_is_to_leave() {
        Release waiting = prepared(Way.Kind.SENT);
        int before = log().size();
        assertThatThrownBy(() -> releases.leave(waiting, now(Paths.TODAY.plusDays(4))))
                .isInstanceOfSatisfying(
                        NotAllowed.class, e -> assertThat(e.missing()).containsExactly(Refusal.GROUND_EXPIRED));
        assertThat(state(waiting)).isEqualTo(Release.State.WAITING);
        assertThat(log()).hasSize(before);

        store.raw("UPDATE statement SET state = 'REPLACED' WHERE id = '" + statement + "'");
        assertThat(releases.missing(waiting, Paths.TODAY, false)).containsExactly(Refusal.REPLACED);
    }

    @Test
    void another_assessments_waiver_opens_nothing_here() {
        World other = world.other("B-2");
        Waiver elsewhere = Paths.waiver(
                other.assessment().id(),
                world.place().unit().id(),
                world.account().id(),
                World.id(store),
                Paths.FK,
                Data.STATEMENT,
                Paths.TODAY,
                Paths.TODAY,
                null);
        consents.add(elsewhere, World.event("waiver.recorded"));
        Release waiting = prepared(Way.Kind.SENT, elsewhere.id());
        assertThat(releases.missing(waiting, Paths.TODAY, false)).containsExactly(Refusal.NO_GROUND);
    }

    @Test
    void a_protected_persons_document_is_asked_about_once_more() {
        Release waiting = prepared(Way.Kind.HANDED);
        store.raw("UPDATE participant SET protection = 'SEKRETESSMARKERING' WHERE id = '"
                + world.participant().id() + "'");
        assertThatThrownBy(() -> releases.leave(waiting, now(Paths.TODAY)))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        e -> assertThat(e.missing()).containsExactly(Refusal.PROTECTED_NOT_CONFIRMED));
        Leaving confirmed = new Leaving(actor(), world.account().id(), NOW, Paths.TODAY, true);
        assertThat(releases.leave(waiting, confirmed).pdf()).isEqualTo(PDF);
    }

    @Test
    void the_database_itself_keeps_the_border_and_the_register() {
        Release left = prepared(Way.Kind.HANDED);
        releases.leave(left, now(Paths.TODAY));
        Release waiting = prepared(Way.Kind.HANDED);
        Waiver waiver = waiver();
        Map<String, String> refused = Map.of(
                "UPDATE release SET state = 'WAITING', ended_at = NULL, sha256 = '' WHERE id = '" + left.id() + "'",
                "ends once",
                "UPDATE release SET way = 'SENT' WHERE id = '" + waiting.id() + "'",
                "",
                "DELETE FROM release WHERE id = '" + waiting.id() + "'",
                "inside a gallring",
                "UPDATE waiver SET recipient = '0:alla' WHERE id = '" + waiver.id() + "'",
                "withdrawn once",
                "UPDATE waiver SET valid_until = '2099-01-01' WHERE id = '" + waiver.id() + "'",
                "withdrawn once");
        refused.forEach((sql, message) -> assertThatThrownBy(() -> store.raw(sql))
                .as(sql)
                .isInstanceOf(RefusedByDatabase.class)
                .hasMessageContaining(message));

        consents.withdraw(waiver, world.account().id(), NOW, event("waiver.withdrawn", "waiver/" + waiver.id()));
        assertThatThrownBy(() -> store.raw("UPDATE waiver SET withdrawn_at = NULL WHERE id = '" + waiver.id() + "'"))
                .isInstanceOf(RefusedByDatabase.class);
    }
}
