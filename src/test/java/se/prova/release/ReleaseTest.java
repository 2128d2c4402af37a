package se.prova.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.prova.release.Paths.FK;
import static se.prova.release.Paths.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.consent.Data;
import se.prova.consent.Flaw;
import se.prova.consent.Ground;
import se.prova.consent.Law;
import se.prova.consent.Menprovning;
import se.prova.consent.Menprovning.Result;
import se.prova.participant.Protection;
import se.prova.release.Way.IdentityCheck;
import se.prova.release.Way.Receiver;
import se.prova.statement.Statement;

/** Every way × every ground × what may be wrong with it × every state × every protection, each combination once. */
class ReleaseTest {

    private static final Instant BACK = Instant.parse("2026-11-21T08:00:00Z");
    private static final LocalDate LAST_MONTH = TODAY.minusMonths(1);

    /** A case of one axis: what is given, and what must be refused because of it. */
    private record Case<T>(T given, Set<Refusal> refused) {}

    private static <T> Case<T> fine(T given) {
        return new Case<>(given, Set.of());
    }

    private static <T> Case<T> wrong(T given, Refusal... refused) {
        return new Case<>(given, Set.of(refused));
    }

    /** The ways; the flag says whether the way needs a ground. */
    private static Map<Case<Way>, Boolean> ways() {
        Map<Case<Way>, Boolean> ways = new LinkedHashMap<>();
        ways.put(fine(new Way.Handed(Receiver.PARTICIPANT, "", IdentityCheck.KNOWN, null)), false);
        ways.put(wrong(new Way.Handed(Receiver.PARTICIPANT, "", null, null), Refusal.NO_IDENTITY_CHECK), false);
        ways.put(fine(new Way.Handed(Receiver.REPRESENTATIVE, "Bo Ek", IdentityCheck.ID_DOCUMENT, TODAY)), false);
        ways.put(
                wrong(
                        new Way.Handed(Receiver.REPRESENTATIVE, " ", IdentityCheck.ELECTRONIC, null),
                        Refusal.NO_RECEIVER,
                        Refusal.NO_FULLMAKT),
                false);
        ways.put(
                wrong(
                        new Way.Handed(Receiver.REPRESENTATIVE, "Bo Ek", null, TODAY.plusDays(1)),
                        Refusal.NO_IDENTITY_CHECK,
                        Refusal.NO_FULLMAKT),
                false);
        ways.put(fine(new Way.Sent(FK)), true);
        ways.put(fine(new Way.Attached("Treserva", "IFO-17", true, "")), false);
        ways.put(wrong(new Way.Attached("Treserva", " ", true, ""), Refusal.NO_CASE), false);
        ways.put(fine(new Way.Attached("Treserva", "IFO-17", false, FK)), true);
        return ways;
    }

    private static List<Case<Optional<Ground>>> grounds() {
        return List.of(
                wrong(Optional.empty(), Refusal.NO_GROUND),
                fine(waiver(FK, Data.STATEMENT, TODAY, TODAY, null)),
                fine(waiver(
                        "  försäkrings\u00ADkassan ".replace("\u00AD", ""), Data.STATEMENT, LAST_MONTH, TODAY, null)),
                wrong(waiver(FK, Data.STATEMENT, LAST_MONTH, TODAY.minusDays(1), null), Refusal.GROUND_EXPIRED),
                wrong(waiver(FK, Data.STATEMENT, TODAY.plusDays(1), TODAY.plusDays(9), null), Refusal.GROUND_NOT_YET),
                wrong(waiver(FK, Data.STATEMENT, LAST_MONTH, TODAY, BACK), Refusal.GROUND_WITHDRAWN),
                wrong(
                        waiver("Arbetsförmedlingen", Data.STATEMENT, LAST_MONTH, TODAY, null),
                        Refusal.GROUND_OTHER_RECIPIENT),
                wrong(waiver(FK, Data.ATTENDANCE, LAST_MONTH, TODAY, null), Refusal.GROUND_OTHER_DATA),
                wrong(
                        waiver("AF", Data.INTERVIEW, LAST_MONTH, LAST_MONTH, BACK),
                        Refusal.GROUND_WITHDRAWN,
                        Refusal.GROUND_EXPIRED,
                        Refusal.GROUND_OTHER_RECIPIENT,
                        Refusal.GROUND_OTHER_DATA),
                fine(other(Law.OSL_10_2, "", null)),
                fine(other(Law.OSL_10_28, "110 kap. 31 § SFB", null)),
                wrong(other(Law.OSL_10_28, " ", null), Refusal.GROUND_NO_STATUTE),
                fine(other(Law.OSL_26_1, "", Result.MAY_LEAVE)),
                wrong(other(Law.OSL_26_1, "", null), Refusal.GROUND_NO_MENPROVNING),
                wrong(other(Law.OSL_26_1, "", Result.MAY_NOT_LEAVE), Refusal.GROUND_MENPROVNING_SAID_NO),
                wrong(other(Law.OSL_10_2, "", Result.MAY_NOT_LEAVE), Refusal.GROUND_MENPROVNING_SAID_NO),
                wrong(other(Law.OTHER, "", null), Refusal.GROUND_NO_STATUTE, Refusal.GROUND_NO_MENPROVNING),
                fine(other(Law.OTHER, "6 kap. 9 § FB", Result.MAY_LEAVE)),
                wrong(
                        Optional.of(Paths.other(
                                Law.OSL_10_2, "", null, FK, Data.STATEMENT, LAST_MONTH, TODAY.minusDays(1), null)),
                        Refusal.GROUND_EXPIRED),
                wrong(
                        Optional.of(Paths.other(
                                Law.OSL_10_2,
                                "",
                                null,
                                FK,
                                Data.STATEMENT,
                                TODAY.plusDays(1),
                                TODAY.plusDays(1),
                                null)),
                        Refusal.GROUND_NOT_YET),
                wrong(
                        Optional.of(Paths.other(Law.OSL_10_2, "", null, "AF", Data.INTERVIEW, TODAY, TODAY, BACK)),
                        Refusal.GROUND_WITHDRAWN,
                        Refusal.GROUND_OTHER_RECIPIENT,
                        Refusal.GROUND_OTHER_DATA));
    }

    private static Optional<Ground> waiver(
            String recipient, Data data, LocalDate from, LocalDate until, @Nullable Instant withdrawn) {
        return Optional.of(Paths.waiver(recipient, data, from, until, withdrawn));
    }

    private static Optional<Ground> other(Law law, String statute, @Nullable Result result) {
        Menprovning made = result == null ? null : Paths.weighed(result);
        return Optional.of(Paths.other(law, statute, made, FK, Data.STATEMENT, TODAY, TODAY, null));
    }

    private static final Map<Statement.State, Set<Refusal>> STATES = Map.of(
            Statement.State.SIGNED, Set.of(),
            Statement.State.DRAFT, Set.of(Refusal.NOT_SIGNED),
            Statement.State.REPLACED, Set.of(Refusal.REPLACED),
            Statement.State.REVOKED, Set.of(Refusal.REVOKED));

    @Test
    void what_is_missing_is_said_whole_and_nothing_else_is() {
        int combinations = 0;
        int allowed = 0;
        for (Map.Entry<Case<Way>, Boolean> way : ways().entrySet()) {
            for (Case<Optional<Ground>> ground : grounds()) {
                for (Statement.State state : Statement.State.values()) {
                    for (Protection protection : Protection.values()) {
                        for (boolean confirmed : List.of(true, false)) {
                            Set<Refusal> expected = EnumSet.noneOf(Refusal.class);
                            expected.addAll(way.getKey().refused());
                            expected.addAll(STATES.get(state));
                            if (way.getValue()) {
                                expected.addAll(ground.refused());
                            }
                            if (protection != Protection.NONE && !confirmed) {
                                expected.add(Refusal.PROTECTED_NOT_CONFIRMED);
                            }
                            List<Refusal> missing = Release.decide(
                                    way.getKey().given(), ground.given(), TODAY, state, protection, confirmed);
                            assertThat(missing)
                                    .as("%s %s %s %s %s", way.getKey(), ground, state, protection, confirmed)
                                    .doesNotHaveDuplicates()
                                    .containsExactlyInAnyOrderElementsOf(expected);
                            combinations++;
                            allowed += missing.isEmpty() ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(combinations).isEqualTo(ways().size() * grounds().size() * 4 * 4 * 2);
        assertThat(allowed).isPositive().isLessThan(combinations / 8);
    }

    @ParameterizedTest
    @CsvSource({
        // given, until, on the day, opens
        "2026-11-22, 2026-11-22, 2026-11-21, false",
        "2026-11-22, 2026-11-22, 2026-11-22, true",
        "2026-11-22, 2026-11-22, 2026-11-23, false",
        "2026-11-01, 2026-11-30, 2026-11-30, true",
        "2026-11-01, 2026-11-30, 2026-12-01, false"
    })
    void a_waiver_holds_from_its_first_day_to_its_last(
            LocalDate given, LocalDate until, LocalDate today, boolean opens) {
        Optional<Ground> waiver = waiver(FK, Data.STATEMENT, given, until, null);
        assertThat(Release.decide(new Way.Sent(FK), waiver, today, Statement.State.SIGNED, Protection.NONE, false)
                        .isEmpty())
                .isEqualTo(opens);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void every_flaw_of_a_ground_has_its_refusal(Flaw flaw) {
        assertThat(Refusal.of(flaw).name()).isEqualTo("GROUND_" + flaw);
    }

    @Test
    void a_menprovning_of_tomorrow_is_none() {
        Menprovning tomorrow = new Menprovning("Anna", TODAY.plusDays(1), "", Result.MAY_LEAVE);
        Ground ground = Paths.other(Law.OSL_26_1, "", tomorrow, FK, Data.STATEMENT, TODAY, TODAY, null);
        assertThat(ground.flaws(FK, Data.STATEMENT, TODAY)).containsExactly(Flaw.NO_MENPROVNING);
    }

    @Test
    void a_waiver_for_all_time_or_for_nobody_is_none() {
        assertThatThrownBy(() -> waiver(FK, Data.STATEMENT, TODAY, TODAY.plusYears(3), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> waiver(" ", Data.STATEMENT, TODAY, TODAY, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Ground.same("", "")).isFalse();
    }
}
