package se.prova.statement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.prova.access.Resource;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.participant.Protection;
import se.prova.release.Refusal;
import se.prova.release.Release;
import se.prova.release.Way;
import se.prova.statement.Statement;
import se.prova.statement.lifecycle.Lifecycle.Answer;
import se.prova.statement.lifecycle.StatementEvent.Kind;

class LifecycleTest {

    private static final UUID UNIT = new UUID(1, 1);
    private static final UUID ASSESSMENT = new UUID(2, 2);
    private static final UUID ANNA = new UUID(3, 3);
    private static final UUID PER = new UUID(4, 4);
    private static final Resource RESOURCE = new Resource.OfAssessment(UNIT, ASSESSMENT, false);

    /**
     * The whole table once more, by hand. Columns: draft, in review, signed, replaced, revoked. A letter says which
     * roles may: P processledare, S handläggare. In small letters only where the unit reviews, in brackets only where it
     * does not. All else is refused.
     */
    private static final Map<Act, List<String>> BY_HAND = new TreeMap<>(Map.ofEntries(
            //                                draft  review signed replaced revoked
            Map.entry(Act.EDIT, List.of("P", "", "", "", "")),
            Map.entry(Act.PREVIEW, List.of("P", "P", "", "", "")),
            Map.entry(Act.SUBMIT, List.of("p", "", "", "", "")),
            Map.entry(Act.RETURN, List.of("", "P", "", "", "")),
            Map.entry(Act.APPROVE, List.of("", "P", "", "", "")),
            Map.entry(Act.SIGN, List.of("(P)", "P", "", "", "")),
            Map.entry(Act.READ_SIGNED, List.of("", "", "PS", "PS", "PS")),
            Map.entry(Act.CORRECT, List.of("", "", "P", "", "P")),
            Map.entry(Act.REVOKE, List.of("", "", "P", "", "")),
            Map.entry(Act.HAND, List.of("", "", "P", "", "")),
            Map.entry(Act.SEND, List.of("", "", "P", "", "")),
            Map.entry(Act.ATTACH, List.of("", "", "PS", "", "")),
            Map.entry(Act.ASK_COMPLEMENT, List.of("", "", "PS", "", "")),
            Map.entry(Act.ANSWER_COMPLEMENT, List.of("", "", "P", "P", "P")),
            Map.entry(Act.ANSWER_LATE, List.of("", "", "P", "", "")),
            Map.entry(Act.TELL, List.of("", "", "", "P", "P"))));

    private static final List<Phase> COLUMNS =
            List.of(Phase.DRAFT, Phase.IN_REVIEW, Phase.SIGNED, Phase.REPLACED, Phase.REVOKED);

    private static List<String> row(Act act) {
        return BY_HAND.getOrDefault(act, List.of());
    }

    private static User user(Role role) {
        return new User(ANNA, "", "", UNIT, Map.of(UNIT, Set.of(role)), Set.of(ASSESSMENT), Set.of());
    }

    static Answer expected(Role role, Phase phase, Act act, boolean reviews) {
        String cell = row(act).get(COLUMNS.indexOf(phase));
        String letters = cell.startsWith("(") ? (reviews ? "" : "P") : cell.equals("p") ? (reviews ? "P" : "") : cell;
        String letter = role == Role.PROCESSLEDARE ? "P" : role == Role.HANDLAGGARE ? "S" : "-";
        if (letters.contains(letter)) {
            return Answer.ALLOWED;
        }
        // One who may do such a thing at all, to something they may know of, is told that it is not the time.
        boolean ever = row(act).stream()
                .anyMatch(one -> one.toUpperCase(java.util.Locale.ROOT).contains(letter));
        boolean known = role == Role.PROCESSLEDARE || phase.signed();
        return ever && known ? Answer.NOT_NOW : Answer.HIDDEN;
    }

    @Test
    void every_role_phase_and_act_is_as_the_table_by_hand_says() {
        assertThat(BY_HAND.keySet()).containsExactlyInAnyOrder(Act.values());
        int asked = 0;
        for (Role role : Role.values()) {
            for (Phase phase : Phase.values()) {
                for (Act act : Act.values()) {
                    for (boolean reviews : new boolean[] {false, true}) {
                        asked++;
                        assertThat(Lifecycle.decide(user(role), RESOURCE, phase, act, reviews))
                                .as(role + " " + phase + " " + act + " " + reviews)
                                .isEqualTo(expected(role, phase, act, reviews));
                    }
                }
            }
        }
        assertThat(asked).isEqualTo(6 * 5 * 16 * 2);
    }

    @Test
    void nobody_without_a_right_or_from_another_unit_does_anything() {
        User ungranted = new User(ANNA, "", "", UNIT, Map.of(UNIT, EnumSet.allOf(Role.class)), Set.of(), Set.of());
        User other = new User(
                ANNA, "", "", PER, Map.of(PER, EnumSet.allOf(Role.class)), Set.of(ASSESSMENT), Set.of(ASSESSMENT));
        for (User user : List.of(ungranted, other)) {
            for (Phase phase : Phase.values()) {
                for (Act act : Act.values()) {
                    assertThat(Lifecycle.decide(user, RESOURCE, phase, act, true))
                            .isEqualTo(Answer.HIDDEN);
                }
            }
        }
    }

    @Test
    void the_gate_of_the_ways_out_says_the_same_of_where_a_version_stands() {
        for (Statement.State state : Statement.State.values()) {
            Phase phase = Phase.valueOf(state.name());
            List<Refusal> missing = Release.decide(
                    new Way.Handed(Way.Receiver.PARTICIPANT, "", Way.IdentityCheck.KNOWN, null),
                    Optional.empty(),
                    LocalDate.EPOCH,
                    state,
                    Protection.NONE,
                    true);
            assertThat(missing.isEmpty()).as(state.name()).isEqualTo(Act.HAND.open(phase, false));
        }
    }

    private static StatementEvent event(Kind kind, UUID by) {
        String hash = kind == Kind.APPROVED ? "a".repeat(64) : "";
        return new StatementEvent(
                by, ASSESSMENT, ASSESSMENT, kind, "", "ord", LocalDate.EPOCH, null, null, hash, by, Instant.EPOCH);
    }

    @Test
    void a_draft_is_in_review_from_when_it_was_sent_until_it_comes_back() {
        List<StatementEvent> events = new ArrayList<>();
        assertThat(Review.of(events).open()).isFalse();
        events.add(event(Kind.SUBMITTED, ANNA));
        assertThat(Review.of(events).open()).isTrue();
        events.add(event(Kind.APPROVED, PER));
        assertThat(Review.of(events).approved(ANNA, "a".repeat(64))).isTrue();
        events.add(event(Kind.RETURNED, PER));
        assertThat(Review.of(events).open()).isFalse();
        assertThat(Review.of(events).approved(ANNA, "a".repeat(64))).isFalse();
        events.add(event(Kind.SUBMITTED, ANNA));
        assertThat(Review.of(events).open()).isTrue();
        assertThat(Review.of(events).approved(ANNA, "a".repeat(64))).isFalse();
    }

    @Test
    void nobody_reviews_their_own_and_an_approval_binds_just_that_content() {
        Review review = Review.of(List.of(event(Kind.SUBMITTED, ANNA)));
        assertThat(review.reviewable(ANNA, PER)).isFalse();
        assertThat(review.reviewable(PER, PER)).isFalse();
        assertThat(review.reviewable(PER, ANNA)).isTrue();
        Review approved = Review.of(List.of(event(Kind.SUBMITTED, ANNA), event(Kind.APPROVED, PER)));
        assertThat(approved.approved(ANNA, "b".repeat(64))).isFalse();
        assertThat(approved.approved(PER, "a".repeat(64))).isFalse();
    }

    @Test
    void what_must_be_said_in_words_is() {
        for (Kind kind : Kind.values()) {
            boolean worded = !Set.of(Kind.SUBMITTED, Kind.APPROVED, Kind.READ_BY_PARTICIPANT)
                    .contains(kind);
            assertThat(catches(kind)).as(kind.name()).isEqualTo(worded);
        }
    }

    private static boolean catches(Kind kind) {
        try {
            new StatementEvent(ANNA, ANNA, ANNA, kind, "", " ", LocalDate.EPOCH, null, null, "", ANNA, Instant.EPOCH);
            return false;
        } catch (IllegalArgumentException _) {
            return true;
        }
    }
}
