package se.prova.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.instrument.Rating;

@ParameterizedClass
@EnumSource(Engine.class)
class DemandProfilesTest {

    private static final List<Demand> DEMANDS = List.of(
            new Demand("posture", new Rating.Rated(4), "Lyfter 12 kg, åtta gånger."),
            new Demand("paces", new Rating.NotRated("awc.not-assessed"), ""),
            new Demand("mobility", new Rating.Rated(1), "\u202Bيمشي\u202C 🚶"));

    private final Store store;
    private final DemandProfiles profiles;
    private final World world;

    DemandProfilesTest(Engine engine) {
        store = engine.shared();
        profiles = store.the(DemandProfiles.class);
        world = World.in(store);
    }

    private DemandProfile described() {
        return new DemandProfile(
                World.id(store),
                world.place().unit().id(),
                "",
                "",
                "",
                "Returen",
                "Sortera böcker",
                "å".repeat(DemandProfile.TEXT_CHARS_MAX),
                Station.Ordinary.ORDINARY,
                "awc",
                "1",
                World.HASH,
                "kommunens 2026",
                world.account().id(),
                LocalDate.of(2026, 3, 29),
                DemandProfile.Method.DID_IT,
                "Gjorde uppgiften i två timmar.",
                "Sorteringslåda",
                true,
                World.MONDAY);
    }

    @Test
    void what_was_stored_is_read_back_exactly_in_any_time_zone() {
        DemandProfile profile = described();
        Engine.in("America/Los_Angeles", () -> {
            profiles.add(profile, DEMANDS, World.event("profile.created"));
            return profile;
        });

        assertThat(Engine.in("Pacific/Auckland", () -> profiles.find(profile.id())))
                .contains(profile);
        assertThat(profiles.demands(profile.id())).isEqualTo(DEMANDS);
    }

    @Test
    void a_units_profiles_come_newest_first_and_another_units_not_at_all() {
        DemandProfile older = world.profile();
        DemandProfile newer = world.profile();
        World.in(store).profile();

        assertThat(profiles.ofUnit(world.place().unit().id())).containsExactly(newer, older);
    }

    @Test
    void a_profile_whose_event_cannot_be_logged_is_not_stored() {
        DemandProfile profile = described();
        var impossible = AuditEvent.of(Actor.program("x".repeat(61)), "profile.created", "", "profile/1");

        assertThatThrownBy(() -> profiles.add(profile, DEMANDS, impossible)).isInstanceOf(DataAccessException.class);
        assertThat(profiles.find(profile.id())).isEmpty();
        assertThat(profiles.demands(profile.id())).isEmpty();
    }

    @Test
    void a_skill_has_one_demand() {
        DemandProfile profile = described();

        assertThatThrownBy(() -> profiles.add(
                        profile, List.of(DEMANDS.getFirst(), DEMANDS.getFirst()), World.event("profile.created")))
                .isInstanceOf(DataAccessException.class);
        assertThat(profiles.find(profile.id())).isEmpty();
    }
}
