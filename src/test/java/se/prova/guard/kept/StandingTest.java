package se.prova.guard.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.prova.guard.Facts;
import se.prova.guard.Guard;
import se.prova.guard.Hit;
import se.prova.guard.Passage;
import se.prova.guard.YamlGuard;
import se.prova.guard.kept.Decisions.Made;

// What stands in the way of a signature: pure, from what was found and what was decided.
class StandingTest {

    private static final Guard GUARD = YamlGuard.of(Optional.empty());
    private static final UUID ID = new UUID(1, 1);
    private static final String BLOCKED = "Det beror på adhd vid tre av fyra pass.";
    private static final String WARNED = "Tore är lat. Tore är slö.";
    private static final Reflection YES = new Reflection(ID, ID, ID, true, "", ID, Instant.EPOCH);
    private static final Reflection NO = new Reflection(ID, ID, ID, false, "Annat.", ID, Instant.EPOCH);

    private static Lift lift(String rule, String target, String text) {
        return new Lift(ID, ID, ID, ID, rule, target, text, "Fel.", ID, Instant.EPOCH);
    }

    private static Reply reply(String rule) {
        return new Reply(ID, ID, ID, rule, Reply.Kind.HOLDS, "", ID, Instant.EPOCH);
    }

    private static Standing standing(Made made, String... texts) {
        List<Passage> passages = java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(i -> new Passage("finding/" + i, Passage.Kind.ASSESSED, texts[i]))
                .toList();
        List<Hit> hits =
                GUARD.read(passages, new Facts(LocalDate.of(2026, 11, 20), Optional.empty(), Set.of(), List.of()));
        return Standing.of(hits, made);
    }

    private static Made made(List<Lift> lifts, List<Reply> replies, Reflection... reflections) {
        return new Made(lifts, replies, List.of(reflections));
    }

    @Test
    void nothing_found_still_waits_for_the_question() {
        assertThat(standing(Made.NONE, "Tore sorterade 120 skruvar.").ready()).isFalse();
        assertThat(standing(made(List.of(), List.of(), YES), "Tore sorterade 120 skruvar.")
                        .ready())
                .isTrue();
    }

    @Test
    void the_latest_answer_to_the_question_counts() {
        assertThat(standing(made(List.of(), List.of(), YES, NO), "x").ready()).isFalse();
        assertThat(standing(made(List.of(), List.of(), NO, YES), "x").ready()).isTrue();
    }

    @Test
    void a_lift_holds_for_its_rule_its_text_and_its_place() {
        assertThat(standing(made(List.of(lift("diagnosis", "finding/0", BLOCKED)), List.of(), YES), BLOCKED)
                        .ready())
                .isTrue();
        assertThat(standing(made(List.of(), List.of(), YES), BLOCKED).ready()).isFalse();
        assertThat(standing(made(List.of(lift("entitlement", "finding/0", BLOCKED)), List.of(), YES), BLOCKED)
                        .ready())
                .isFalse();
        assertThat(standing(made(List.of(lift("diagnosis", "finding/1", BLOCKED)), List.of(), YES), BLOCKED)
                        .ready())
                .isFalse();
        assertThat(standing(made(List.of(lift("diagnosis", "finding/0", BLOCKED)), List.of(), YES), BLOCKED + " ")
                        .ready())
                .isFalse();
        assertThat(standing(made(List.of(lift("diagnosis", "finding/0", BLOCKED)), List.of(), YES), BLOCKED, BLOCKED)
                        .blocks())
                .extracting(Standing.Block::open)
                .containsExactly(false, true);
    }

    @Test
    void a_warning_is_answered_once_for_its_rule_wherever_it_stands() {
        Standing open = standing(made(List.of(), List.of(), YES), WARNED, WARNED);
        assertThat(open.ready()).isFalse();
        assertThat(open.warnings()).hasSize(1);
        assertThat(open.warnings().getFirst().hits()).hasSize(4);
        assertThat(standing(made(List.of(), List.of(reply("value-words")), YES), WARNED, WARNED)
                        .ready())
                .isTrue();
        assertThat(standing(made(List.of(), List.of(reply("absolute-words")), YES), WARNED)
                        .ready())
                .isFalse();
    }

    @Test
    void an_answer_lifts_no_block() {
        assertThat(standing(made(List.of(), List.of(reply("diagnosis")), YES), BLOCKED)
                        .ready())
                .isFalse();
    }

    @Test
    void who_says_no_says_what() {
        assertThatThrownBy(() -> new Reflection(ID, ID, ID, false, " ", ID, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lift(ID, ID, ID, ID, "x", "y", "z", " ", ID, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
