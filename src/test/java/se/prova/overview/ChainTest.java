package se.prova.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessment.Kind;
import se.prova.assessment.Assessment.State;
import se.prova.interview.Progress;
import se.prova.overview.Chain.Stage;
import se.prova.overview.Job.Group;
import se.prova.overview.Job.Shown;
import se.prova.statement.Statement;

/** Which step is next, and who must act. */
class ChainTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 27);
    private static final UUID ID = new UUID(0, 1);
    private static final Shown TORE = new Shown("Tore", "B-1", "Enheten");

    private static Assessment assessment(State state) {
        return new Assessment(
                ID,
                ID,
                ID,
                Kind.ARBETSPROVNING,
                state,
                ID,
                FROM,
                UNTIL,
                0,
                "",
                "",
                "",
                "Sara",
                "",
                null,
                "",
                "",
                "",
                null,
                "",
                Instant.EPOCH,
                0);
    }

    private static Optional<Statement> statement(String state) {
        if (state.equals("none")) {
            return Optional.empty();
        }
        boolean draft = state.equals("DRAFT");
        return Optional.of(new Statement(
                ID,
                ID,
                ID,
                "PRV-1",
                1,
                null,
                "",
                Statement.State.valueOf(state),
                ID,
                Instant.EPOCH,
                draft ? null : ID,
                draft ? null : Instant.EPOCH,
                "",
                "",
                0));
    }

    private static Standing standing(int answered, int profiles, boolean enough, int conflicts, String statement) {
        return new Standing(
                assessment(State.OPEN),
                Optional.of(new Progress(answered, Map.of(), 16)),
                Optional.of(FROM),
                profiles,
                enough ? 3 : 0,
                0,
                enough ? 2 : 0,
                Optional.empty(),
                enough,
                conflicts,
                0,
                statement(statement).stream().toList(),
                Standing.After.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 0, false, 0, none,   INTERVIEW,   next.interview.goon",
        "16, 0, false, 0, none,   DEMANDS,     next.demands",
        "16, 1, false, 0, none,   OBSERVATION, next.session",
        "16, 1, true,  0, none,   READING,     next.reading",
        "16, 1, true,  1, DRAFT,  READING,     next.reading.conflicts",
        "16, 1, true,  0, DRAFT,  STATEMENT,   next.statement.draft",
        "16, 1, true,  0, SIGNED, STATEMENT,   next.statement.signed",
        "15, 1, true,  0, DRAFT,  INTERVIEW,   next.interview.goon"
    })
    void the_first_step_that_is_not_done_is_the_next_one(
            int answered, int profiles, boolean enough, int conflicts, String statement, Stage now, String next) {
        Standing standing = standing(answered, profiles, enough, conflicts, statement);
        Chain chain = Chain.of(standing);

        assertThat(chain.now().stage()).isEqualTo(now);
        assertThat(NextAct.of(chain, standing, "/x").key()).isEqualTo(next);
        assertThat(chain.steps().stream().filter(step -> step.state() == Chain.State.NOW))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(chain.complete()).isEqualTo(statement.equals("SIGNED"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-20, 15, false, none,   ONGOING, due.from,   false",
        "2026-03-02, 15, false, none,   YOURS,   due.until,  false",
        "2026-03-05, 16, false, none,   ONGOING, due.until,  false",
        "2026-03-05, 16, true,  none,   YOURS,   due.until,  false",
        "2026-03-27, 16, false, none,   ONGOING, due.until,  false",
        "2026-03-28, 16, false, none,   YOURS,   due.late,   true",
        "2026-03-28, 16, true,  SIGNED, DONE,    due.signed, false"
    })
    void who_must_act_follows_from_what_is_left_and_from_the_day(
            LocalDate today, int answered, boolean enough, String statement, Group group, String due, boolean late) {
        Job job = Job.whole(standing(answered, 1, enough, 0, statement), TORE, today);

        assertThat(job.group()).isEqualTo(group);
        assertThat(job.due().key()).isEqualTo(due);
        assertThat(job.late()).isEqualTo(late);
    }

    @Test
    void a_session_held_without_a_profile_leaves_the_demands_open() {
        Standing without = new Standing(
                assessment(State.OPEN),
                Optional.of(new Progress(16, Map.of(), 16)),
                Optional.of(FROM),
                5,
                2,
                1,
                2,
                Optional.of(ID),
                false,
                0,
                0,
                List.of(),
                Standing.After.NOTHING);
        Chain chain = Chain.of(without);

        assertThat(chain.now().stage()).isEqualTo(Stage.DEMANDS);
        assertThat(NextAct.of(chain, without, "/x")).isEqualTo(new NextAct("next.session.running", "/x/pass/" + ID));
    }

    @Test
    void what_came_after_the_signature_is_answered_before_anything_else() {
        Standing signed = standing(16, 1, true, 0, "SIGNED");
        Standing late = new Standing(
                signed.assessment(),
                signed.interview(),
                signed.interviewOn(),
                1,
                3,
                0,
                2,
                Optional.empty(),
                true,
                0,
                0,
                signed.statements(),
                new Standing.After(2, 1));
        assertThat(NextAct.all(Chain.of(late), late, "/x"))
                .extracting(NextAct::key)
                .containsExactly("next.late", "next.tell", "next.statement.signed");
        assertThat(NextAct.all(Chain.of(signed), signed, "/x")).hasSize(1);
        assertThat(Job.whole(late, new Job.Shown("", "", ""), FROM).group()).isEqualTo(Job.Group.YOURS);
        assertThat(Job.whole(signed, new Job.Shown("", "", ""), FROM).group()).isEqualTo(Job.Group.DONE);
    }
}
