package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.Question;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;
import se.prova.reading.Gap.Kind;

class GapTest {

    private final Trial trial = new Trial();

    @Test
    void a_new_assessment_lacks_questions_interview_and_every_skill() {
        assertThat(trial.read().gaps())
                .extracting(Gap::kind)
                .containsOnly(Kind.NO_QUESTIONS, Kind.NO_INTERVIEW, Kind.NOT_TRIED);
        assertThat(gaps(Kind.NOT_TRIED)).hasSize(14);
    }

    @Test
    void what_is_there_is_no_gap() {
        trial.questions.add(new Question(trial.id(), trial.id(), 1, "Kan han arbeta stående?", 1));
        talk("3");

        assertThat(trial.read().gaps()).extracting(Gap::kind).containsOnly(Kind.NOT_TRIED);
    }

    @Test
    void an_item_not_asked_is_named_but_one_without_information_is_not() {
        talk(null);
        talk("wri.no-information");

        assertThat(gaps(Kind.ITEM_NOT_ASKED)).extracting(Gap::item).containsExactly("expect-success");
    }

    @Test
    void a_day_nobody_reported_is_named_by_its_date() {
        trial.days.add(new AttendanceDay(
                trial.id(),
                trial.id(),
                Trial.FIRST_DAY,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                null,
                null,
                null,
                null,
                "",
                "",
                1));

        assertThat(gaps(Kind.DAY_NOT_REPORTED)).extracting(Gap::on).containsExactly(Trial.FIRST_DAY);
    }

    @Test
    void a_session_without_profile_is_named_once() {
        UUID session = trial.session("screws", 1, null);
        trial.stands(session, "posture", "4").stands(session, "mobility", "4");

        assertThat(gaps(Kind.SESSION_WITHOUT_PROFILE)).extracting(Gap::session).containsExactly(session);
    }

    @Test
    void choices_that_wait_for_the_assessor_are_named() {
        UUID profile = trial.profile("screws", Map.of("posture", "3", "mobility", "3"));
        UUID first = trial.session("screws", 1, profile);
        UUID second = trial.session("screws", 2, profile);
        UUID third = trial.session("screws", 3, profile);
        trial.rate(first, "mobility", "3", 0);
        trial.stands(first, "posture", "1").stands(second, "posture", "2").stands(third, "posture", "2");

        assertThat(gaps(Kind.STANDING_NOT_CHOSEN)).extracting(Gap::session).containsExactly(first);
        assertThat(gaps(Kind.CONCLUSION_NOT_CHOSEN)).extracting(Gap::item).containsExactly("posture");

        trial.conclude("screws", "posture", first, "");

        assertThat(gaps(Kind.CONCLUSION_NOT_CHOSEN)).isEmpty();
        assertThat(gaps(Kind.REASON_MISSING)).extracting(Gap::session).containsExactly(first);
    }

    @Test
    void contradictions_are_named_until_explained() {
        UUID session = trial.session("screws", 1, trial.profile("screws", Map.of("mobility", "2")));
        trial.stands(session, "posture", "4").stands(session, "mobility", Scales.EA);

        assertThat(gaps(Kind.CONFLICT_UNEXPLAINED)).extracting(Gap::item).containsExactly("posture");
        assertThat(gaps(Kind.CHECK_UNEXPLAINED)).extracting(Gap::item).containsExactly("mobility");

        trial.explain("screws", "posture", session, "Stod hela dagen.");
        trial.explain("screws", "mobility", session, "Gick inte runt den dagen.");

        assertThat(gaps(Kind.CONFLICT_UNEXPLAINED)).isEmpty();
        assertThat(gaps(Kind.CHECK_UNEXPLAINED)).isEmpty();
    }

    @Test
    void a_session_whose_profile_is_not_at_hand_is_refused() {
        trial.session("screws", 1, new UUID(7, 7));

        assertThatThrownBy(trial::material).isInstanceOf(IllegalArgumentException.class);
    }

    // As many sessions as a station's occasions may number: the work must grow with them and not with their square.
    @Test
    void five_hundred_sessions_are_read() {
        UUID profile = trial.profile("screws", Map.of("posture", "3", "mobility", "2", "language", "4"));
        for (int day = 1; day <= 500; day++) {
            UUID session = trial.session("screws", day, profile);
            String rating = day % 2 == 0 ? "4" : "2";
            Scales.SKILLS.forEach(skill -> trial.stands(session, skill, rating));
            trial.conclude("screws", "posture", session, "");
        }

        Reading reading = trial.read();

        assertThat(reading.stations().getFirst().times()).hasSize(500);
        assertThat(reading.conflicts()).hasSize(500 * 11);
        assertThat(trial.read("screws", "posture").timesRated()).isEqualTo(500);
    }

    private List<Gap> gaps(Kind kind) {
        return trial.read().gaps().stream().filter(gap -> gap.kind() == kind).toList();
    }

    private void talk(@Nullable String rating) {
        UUID id = trial.id();
        Interview interview = new Interview(
                id,
                trial.id(),
                Interview.Occasion.FIRST,
                Interview.Situation.RETURN,
                Trial.FIRST_DAY,
                Trial.ANNA,
                "wri",
                "1",
                "hash",
                "",
                Instant.EPOCH,
                1);
        trial.interviews.add(new Material.Talk(
                interview,
                Scales.WRI,
                List.of(new InterviewItem(trial.id(), id, trial.id(), "expect-success", rating, "", 1))));
    }
}
