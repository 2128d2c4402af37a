package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.instrument.Level;
import se.prova.interview.Interview;
import se.prova.interview.Interview.Occasion;
import se.prova.interview.Interview.Situation;
import se.prova.interview.InterviewItem;
import se.prova.reading.InterviewChange.OfItem;
import se.prova.reading.InterviewChange.Reason;
import se.prova.reading.InterviewChange.Verdict;

class InterviewChangeTest {

    private final Trial trial = new Trial();

    @ParameterizedTest
    @CsvSource({
        "2, 3, CHANGED, ",
        "3, 2, CHANGED, ",
        "3, 3, UNCHANGED, ",
        ", 3, NOT_COMPARABLE, NO_LEVEL_FIRST",
        "wri.no-information, 3, NOT_COMPARABLE, NO_LEVEL_FIRST",
        "3, wri.no-information, NOT_COMPARABLE, NO_LEVEL_CLOSING",
        "3, , NOT_COMPARABLE, NO_LEVEL_CLOSING"
    })
    void levels_are_changed_or_unchanged_and_nothing_else_compares(
            @Nullable String from, @Nullable String to, Verdict verdict, @Nullable Reason reason) {
        talk(Occasion.FIRST, 1, Situation.RETURN, "hash", Trial.ANNA, from);
        talk(Occasion.CLOSING, 9, Situation.RETURN, "hash", Trial.ANNA, to);

        OfItem item = read();

        assertThat(item.verdict()).isEqualTo(verdict);
        assertThat(item.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void a_change_names_both_levels() {
        talk(Occasion.FIRST, 1, Situation.RETURN, "hash", Trial.ANNA, "2");
        talk(Occasion.CLOSING, 9, Situation.RETURN, "hash", Trial.ANNA, "3");

        assertThat(read().from().level().map(Level::word).orElseThrow().sv()).isEqualTo("Hindrar");
        assertThat(read().to().level().map(Level::word).orElseThrow().sv()).isEqualTo("Stödjer");
    }

    @Test
    void another_situation_definition_or_rater_is_not_comparable_and_all_reasons_are_said() {
        talk(Occasion.FIRST, 1, Situation.RETURN, "hash", Trial.ANNA, "2");
        talk(Occasion.CLOSING, 9, Situation.WORK_IN_GENERAL, "other", new UUID(2, 2), "2");

        assertThat(read().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(read().reasons())
                .containsExactly(Reason.ANOTHER_SITUATION, Reason.ANOTHER_DEFINITION, Reason.ANOTHER_RATER);
    }

    @Test
    void the_last_of_each_occasion_is_taken() {
        talk(Occasion.FIRST, 1, Situation.RETURN, "hash", Trial.ANNA, "1");
        talk(Occasion.CLOSING, 9, Situation.RETURN, "hash", Trial.ANNA, "3");
        talk(Occasion.FIRST, 2, Situation.RETURN, "hash", Trial.ANNA, "3");

        assertThat(read().verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void an_item_that_only_the_closing_interview_asks_is_listed_too() {
        talk(Occasion.FIRST, 1, Situation.RETURN, "hash", Trial.ANNA, "1");
        talk(Occasion.CLOSING, 9, Situation.RETURN, "other", Trial.ANNA, "3");
        Material.Talk closing = trial.interviews.removeLast();
        trial.interviews.add(new Material.Talk(closing.interview(), Scales.AWC, closing.items()));

        assertThat(trial.read().interviews().orElseThrow().items())
                .extracting(OfItem::item)
                .startsWith("expect-success", "responsibility", "posture")
                .hasSize(16);
    }

    @Test
    void one_interview_alone_is_compared_with_nothing() {
        talk(Occasion.FIRST, 1, Situation.RETURN, "hash", Trial.ANNA, "1");

        assertThat(trial.read().interviews()).isEmpty();
    }

    private OfItem read() {
        return trial.read().interviews().orElseThrow().items().getFirst();
    }

    private void talk(
            Occasion occasion, int day, Situation situation, String hash, UUID rater, @Nullable String rating) {
        UUID id = trial.id();
        Interview interview = new Interview(
                id,
                trial.id(),
                occasion,
                situation,
                Trial.FIRST_DAY.plusDays(day - 1L),
                rater,
                "wri",
                "1",
                hash,
                "",
                Instant.EPOCH,
                1);
        InterviewItem item = new InterviewItem(trial.id(), id, trial.id(), "expect-success", rating, "", 1);
        trial.interviews.add(new Material.Talk(interview, Scales.WRI, List.of(item)));
    }
}
