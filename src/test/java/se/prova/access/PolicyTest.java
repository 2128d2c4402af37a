package se.prova.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.access.Policy.Decision;

class PolicyTest {

    private static final UUID UNIT = UUID.fromString("018f3f5e-0000-7000-8000-000000000001");
    private static final UUID ELSEWHERE = UUID.fromString("018f3f5e-0000-7000-8000-000000000002");
    private static final UUID ASSESSMENT = UUID.fromString("018f3f5e-0000-7000-8000-000000000003");
    private static final UUID SOMEBODY = UUID.fromString("018f3f5e-0000-7000-8000-000000000004");

    // DESIGN 9, action by action: an administrator and an auditor reach no case content, a supervisor no ratings.
    private static final Map<Action, String> EXPECTED = Map.ofEntries(
            Map.entry(Action.LIST_ASSESSMENTS, "PHSC"),
            Map.entry(Action.CREATE_ASSESSMENT, "P"),
            Map.entry(Action.READ_ASSESSMENT, "P"),
            Map.entry(Action.EDIT_ASSESSMENT, "P"),
            Map.entry(Action.RECORD_ATTENDANCE, "PH"),
            Map.entry(Action.RECORD_OBSERVATION, "PH"),
            Map.entry(Action.RATE, "P"),
            Map.entry(Action.INTERVIEW, "P"),
            Map.entry(Action.READ_STATEMENT, "PS"),
            Map.entry(Action.DRAFT_STATEMENT, "P"),
            Map.entry(Action.SIGN_STATEMENT, "P"),
            Map.entry(Action.RECORD_CONSENT, "P"),
            Map.entry(Action.HAND_STATEMENT, "P"),
            Map.entry(Action.GIVE_CODE, "P"),
            Map.entry(Action.SEND_STATEMENT, "P"),
            Map.entry(Action.ATTACH_STATEMENT, "PS"),
            Map.entry(Action.EXPORT_FILE, "P"),
            Map.entry(Action.READ_READERS, "P"),
            Map.entry(Action.READ_STATIONS, "PHC"),
            Map.entry(Action.MAKE_DEMAND_PROFILE, "P"),
            Map.entry(Action.READ_LOG, "CR"),
            Map.entry(Action.EXPORT_LOG, "CR"),
            Map.entry(Action.REVIEW_LOG, "C"),
            Map.entry(Action.READ_ALONE, "R"),
            Map.entry(Action.MANAGE_GRANTS, "C"),
            Map.entry(Action.SECOND_GRANT, "PHSC"),
            Map.entry(Action.INVITE, "CA"),
            Map.entry(Action.MANAGE_ACCOUNTS, "A"));

    private static User user(Role role, UUID unit, Set<UUID> granted, Set<UUID> seconded) {
        return new User(SOMEBODY, "", "", unit, Map.of(unit, Set.of(role)), granted, seconded);
    }

    private static Resource assessment(boolean protectedPerson) {
        return new Resource.OfAssessment(UNIT, ASSESSMENT, protectedPerson);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void an_action_is_for_the_roles_of_the_design_and_no_others(Action action) {
        Set<Role> may = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role ->
                        Policy.decide(user(role, UNIT, Set.of(ASSESSMENT), Set.of()), action, new Resource.OfUnit(UNIT))
                                == Decision.ALLOWED)
                .forEach(may::add);
        assertThat(may).containsExactlyInAnyOrderElementsOf(Matrix.roles(EXPECTED.getOrDefault(action, "")));
        assertThat(EXPECTED).containsKey(action);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void nobody_reaches_into_another_unit_whatever_rights_they_carry(Action action) {
        for (Role role : Role.values()) {
            User neighbour = user(role, ELSEWHERE, Set.of(ASSESSMENT), Set.of(ASSESSMENT));
            assertThat(Policy.decide(neighbour, action, assessment(false))).isEqualTo(Decision.DENIED);
            assertThat(Policy.decide(neighbour, action, new Resource.OfUnit(UNIT)))
                    .isEqualTo(Decision.DENIED);
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void without_a_right_to_the_assessment_a_role_opens_nothing_but_the_giving_of_rights(Action action) {
        for (Role role : Role.values()) {
            User colleague = user(role, UNIT, Set.of(), Set.of());
            boolean gives = action == Action.MANAGE_GRANTS && role == Role.UNIT_MANAGER;
            assertThat(Policy.decide(colleague, action, assessment(false)))
                    .isEqualTo(gives ? Decision.ALLOWED : Decision.DENIED);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false, ALLOWED", "false, true, ALLOWED", "true, false, DENIED", "true, true, ALLOWED"})
    void a_protected_person_needs_a_right_that_two_stand_behind(
            boolean protectedPerson, boolean seconded, Decision decision) {
        Set<UUID> behind = seconded ? Set.of(ASSESSMENT) : Set.of();
        User anna = user(Role.PROCESSLEDARE, UNIT, Set.of(ASSESSMENT), behind);
        assertThat(Policy.decide(anna, Action.READ_ASSESSMENT, assessment(protectedPerson)))
                .isEqualTo(decision);
    }

    @Test
    void several_roles_add_up_and_the_log_gets_the_first_that_allows() {
        User both = new User(
                SOMEBODY,
                "",
                "",
                UNIT,
                Map.of(UNIT, Set.of(Role.AUDITOR, Role.PROCESSLEDARE)),
                Set.of(ASSESSMENT),
                Set.of());
        assertThat(Policy.decide(both, Action.READ_ASSESSMENT, assessment(false)))
                .isEqualTo(Decision.ALLOWED);
        assertThat(Policy.roleFor(both, Action.READ_LOG, UNIT)).isEqualTo(Role.AUDITOR);
    }

    @Test
    void a_participant_reaches_their_own_assessment_while_it_goes_on_and_nothing_else() {
        UUID unit = new UUID(1, 1);
        UUID own = new UUID(2, 2);
        Guest guest = new Guest(new UUID(3, 3), unit, own, new UUID(4, 4), new UUID(5, 5));
        Resource theirs = new Resource.OfAssessment(unit, own, false);
        assertThat(Policy.decide(guest, theirs, true)).isEqualTo(Policy.Decision.ALLOWED);
        assertThat(Policy.decide(guest, theirs, false)).isEqualTo(Policy.Decision.DENIED);
        for (Resource other : List.of(
                new Resource.OfUnit(unit),
                new Resource.OfAssessment(unit, own, true),
                new Resource.OfAssessment(unit, new UUID(6, 6), false),
                new Resource.OfAssessment(new UUID(7, 7), own, false))) {
            assertThat(Policy.decide(guest, other, true)).as(other.toString()).isEqualTo(Policy.Decision.DENIED);
        }
        assertThat(Policy.decide(Guest.NOBODY, theirs, true)).isEqualTo(Policy.Decision.DENIED);
    }
}
