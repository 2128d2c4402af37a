package se.prova.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;

@ParameterizedClass
@EnumSource(Engine.class)
class AccountsTest {

    private final Store store;
    private final Accounts accounts;
    private final World world;

    AccountsTest(Engine engine) {
        store = engine.shared();
        accounts = store.the(Accounts.class);
        world = World.in(store);
    }

    @Test
    void what_was_stored_is_read_back_exactly() {
        Account account = world.account();
        UUID unit = world.place().unit().id();

        assertThat(accounts.none()).isFalse();
        assertThat(accounts.find(account.id())).contains(account);
        assertThat(accounts.byUsername(account.username())).contains(account);
        assertThat(accounts.byUsername("nobody")).isEmpty();
        assertThat(accounts.place(unit)).isEqualTo(world.place());
        assertThat(accounts.ofUnit(unit)).containsExactly(account);
        assertThat(accounts.training(account.id()))
                .extracting(Training::instrument, Training::course, Training::yearHeld)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("awp", "Kurs i Umeå", 2019));
    }

    @Test
    void a_user_has_the_roles_and_the_grants_of_today() {
        UUID id = world.account().id();
        UUID unit = world.place().unit().id();
        Grant grant =
                store.the(Grants.class).ofAssessment(world.assessment().id()).getFirst();

        assertThat(accounts.user(id, grant.validUntil()))
                .contains(new User(
                        id,
                        world.account().name(),
                        world.account().title(),
                        unit,
                        Map.of(unit, Set.of(Role.PROCESSLEDARE)),
                        Set.of(world.assessment().id()),
                        Set.of()));
        assertThat(accounts.user(id, grant.validUntil().plusDays(1))
                        .orElseThrow()
                        .granted())
                .isEmpty();
        assertThat(accounts.user(UUID.randomUUID(), World.DAY)).isEmpty();
    }

    @Test
    void a_closed_account_is_no_user_and_belongs_to_no_unit() {
        store.raw("UPDATE account SET closed_at = 1 WHERE id = '"
                + world.account().id() + "'");

        assertThat(accounts.user(world.account().id(), World.DAY)).isEmpty();
        assertThat(accounts.ofUnit(world.place().unit().id())).isEmpty();
        assertThat(accounts.find(world.account().id()).orElseThrow().closedAt()).isNotNull();
    }

    @Test
    void grants_are_read_back_exactly_in_any_time_zone() {
        Grant grant = new Grant(
                World.id(store),
                world.assessment().id(),
                world.account().id(),
                world.assessment().unitId(),
                "för vikariat över jul",
                world.account().id(),
                World.MONDAY,
                LocalDate.of(2026, 12, 31),
                World.MONDAY.plusNanos(7_000),
                World.account(store, world.place(), Role.UNIT_MANAGER).id(),
                World.MONDAY.plusNanos(9_000));
        Engine.in("America/Los_Angeles", () -> {
            store.the(Grants.class).add(grant);
            return grant;
        });

        List<Grant> read = Engine.in(
                "Pacific/Auckland",
                () -> store.the(Grants.class).ofAssessment(world.assessment().id()));
        assertThat(read).contains(grant);
    }

    @Test
    void a_name_that_is_taken_is_refused_with_all_that_came_with_it() {
        UUID id = World.id(store);
        var twin = new Account(id, world.account().username(), "hash", "Bo", "", "", World.MONDAY, null, 0);

        assertThatThrownBy(() -> accounts.add(twin, List.of(), List.of(), World.event("account.created")))
                .isInstanceOf(DataAccessException.class);
        assertThat(accounts.find(id)).isEmpty();
    }

    @Test
    void an_account_whose_event_cannot_be_logged_is_not_stored() {
        UUID id = World.id(store);
        var account = new Account(id, "u" + id, "hash", "Bo", "", "", World.MONDAY, null, 0);
        var role = new RoleHeld(World.id(store), id, world.place().unit().id(), Role.AUDITOR);
        var impossible = AuditEvent.of(Actor.program("x".repeat(61)), "account.created", "", "account/" + id);

        assertThatThrownBy(() -> accounts.add(account, List.of(role), List.of(), impossible))
                .isInstanceOf(DataAccessException.class);
        assertThat(accounts.find(id)).isEmpty();
        assertThat(store.one("SELECT count(*) FROM role_held WHERE account_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_branch_that_two_units_share_is_stored_once() {
        Place first = world.place();
        var second = new Place(
                first.namnd(),
                first.branch(),
                new Unit(World.id(store), first.branch().id(), "Daglig verksamhet", "", "", ""));
        accounts.addPlace(second, World.event("place.created"));

        assertThat(accounts.place(second.unit().id())).isEqualTo(second);
    }
}
