package se.prova.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.OptimisticLockException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.audit.AuditEvent;

// Grounds and agreements, stored and read back, on both databases.
@ParameterizedClass
@EnumSource(Engine.class)
class ConsentsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Store store;
    private final World world;
    private final Consents consents;
    private final UUID assessment;
    private final UUID unit;
    private final UUID account;

    ConsentsTest(Engine engine) {
        store = engine.shared();
        world = World.in(store);
        consents = store.the(Consents.class);
        assessment = world.assessment().id();
        unit = world.place().unit().id();
        account = world.account().id();
    }

    private AuditEvent event() {
        return World.event("waiver.recorded");
    }

    private Waiver waiver() {
        return new Waiver(
                World.id(store),
                assessment,
                unit,
                "Vårdcentralen Ängsgården 😀",
                Data.words(EnumSet.of(Data.STATEMENT, Data.ATTENDANCE)),
                "Utlåtandet och närvaron",
                "Å".repeat(1_000),
                DAY,
                How.SPOKEN,
                DAY.plusMonths(6),
                null,
                account,
                NOW,
                0);
    }

    private OtherGround other() {
        return new OtherGround(
                World.id(store),
                assessment,
                unit,
                "Försäkringskassan",
                Data.STATEMENT.name(),
                Law.OSL_26_1,
                "",
                "Kassan har frågat.",
                DAY,
                DAY,
                "Åsa Öberg",
                DAY,
                "Uppgifterna finns redan där.",
                Menprovning.Result.MAY_LEAVE,
                null,
                account,
                NOW,
                0);
    }

    @Test
    void a_ground_comes_back_as_it_was_given_in_any_time_zone() {
        Waiver waiver = waiver();
        OtherGround other = other();
        Engine.in("America/Los_Angeles", () -> {
            consents.add(waiver, event());
            consents.add(other, event());
            return waiver;
        });
        assertThat(Engine.in("Pacific/Auckland", () -> consents.waivers(assessment)))
                .containsExactly(waiver);
        assertThat(consents.otherGrounds(assessment)).containsExactly(other);
        assertThat(consents.ground(waiver.id())).contains(waiver);
        assertThat(consents.ground(other.id())).contains(other);
        assertThat(waiver.data()).containsExactlyInAnyOrder(Data.ATTENDANCE, Data.STATEMENT);
        assertThat(other.menprovning().orElseThrow().who()).isEqualTo("Åsa Öberg");
    }

    @Test
    void a_withdrawal_is_noted_once_and_on_the_revision_that_was_seen() {
        Waiver waiver = waiver();
        consents.add(waiver, event());
        consents.withdraw(waiver, account, NOW, event());
        Ground stored = consents.ground(waiver.id()).orElseThrow();
        assertThat(stored.withdrawnAt()).isEqualTo(NOW);
        assertThat(stored.flaws(waiver.recipient(), Data.STATEMENT, DAY)).containsExactly(Flaw.WITHDRAWN);
        assertThatThrownBy(() -> consents.withdraw(waiver, account, NOW.plusSeconds(1), event()))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void an_agreement_is_kept_when_it_is_taken_back() {
        var agreed = new Participation(
                World.id(store), assessment, unit, DAY.minusDays(9), How.WRITTEN, null, account, NOW, 0);
        consents.add(agreed, event());
        consents.withdraw(agreed.withdrawn(DAY, agreed.revision()), event());
        Participation stored = consents.participation(agreed.id()).orElseThrow();
        assertThat(stored.withdrawnOn()).isEqualTo(DAY);
        assertThat(stored.agreedOn()).isEqualTo(agreed.agreedOn());
        assertThatThrownBy(() -> agreed.withdrawn(DAY.minusDays(10), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(consents.waivers(assessment)).isEmpty();
    }
}
