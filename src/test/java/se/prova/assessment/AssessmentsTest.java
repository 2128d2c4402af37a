package se.prova.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.access.Grants;
import se.prova.assessment.Assessments.Opening;
import se.prova.assessment.Assessments.Person;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.participant.Participants;

@ParameterizedClass
@EnumSource(Engine.class)
class AssessmentsTest {

    private static final AuditEvent CHANGED = World.event("assessment.changed");

    private final Store store;
    private final Assessments assessments;
    private final World world;

    AssessmentsTest(Engine engine) {
        store = engine.shared();
        assessments = store.the(Assessments.class);
        world = World.in(store);
    }

    private static AuditEvent impossible() {
        return AuditEvent.of(Actor.program("x".repeat(61)), "assessment.changed", "", "assessment/1");
    }

    private static Assessment with(Assessment old, Assessment.State state, String whyNow) {
        return new Assessment(
                old.id(),
                old.unitId(),
                old.participantId(),
                Assessment.Kind.ARBETSTRANING,
                state,
                old.responsibleId(),
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 25),
                0,
                "",
                "",
                "",
                "",
                "",
                null,
                whyNow,
                "",
                "",
                null,
                "",
                old.createdAt(),
                old.revision());
    }

    private AttendanceDay day(LocalDate date, @Nullable LocalTime from, @Nullable LocalTime until) {
        return new AttendanceDay(
                World.id(store),
                world.assessment().id(),
                date,
                LocalTime.of(9, 0),
                LocalTime.of(15, 30),
                from,
                until,
                null,
                null,
                "handledaren",
                "Trött men nöjd 🙂",
                0);
    }

    @Test
    void what_was_opened_is_read_back_exactly() {
        var id = world.assessment().id();

        assertThat(assessments.find(id)).contains(world.assessment());
        assertThat(assessments.ofUnit(world.place().unit().id())).containsExactly(world.assessment());
        assertThat(assessments.questions(id)).extracting(Question::text).containsExactly("Vad klarar Åke att göra?");
        assertThat(assessments.trials(id))
                .extracting(EarlierTrial::what, EarlierTrial::held, EarlierTrial::whyEnded)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Praktik på lager", "våren 2024", "Frånvaro"));
        assertThat(store.the(Grants.class).ofAssessment(id)).hasSize(1);
        assertThat(store.the(Participants.class).find(world.participant().id())).contains(world.participant());
    }

    @Test
    void dates_and_long_words_survive_any_time_zone() {
        String text = "Ä".repeat(3_998) + "😀";
        Assessment changed = with(world.assessment(), Assessment.State.CLOSED, text);
        Engine.in("America/Los_Angeles", () -> {
            assessments.change(changed, List.of(), List.of(), CHANGED);
            return changed;
        });

        Assessment read = Engine.in("Pacific/Auckland", () -> assessments.find(changed.id()))
                .orElseThrow();
        assertThat(read).usingRecursiveComparison().ignoringFields("revision").isEqualTo(changed);
        assertThat(read.revision()).isEqualTo(changed.revision() + 1);
    }

    @Test
    void a_change_to_a_revision_that_is_gone_is_refused() {
        assessments.change(with(world.assessment(), Assessment.State.OPEN, "först"), List.of(), List.of(), CHANGED);

        assertThatThrownBy(() -> assessments.change(
                        with(world.assessment(), Assessment.State.OPEN, "sedan"), List.of(), List.of(), CHANGED))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(assessments.find(world.assessment().id()).orElseThrow().whyNow())
                .isEqualTo("först");
    }

    @Test
    void a_change_stores_new_and_changed_questions_and_removes_none() {
        var id = world.assessment().id();
        Question first = assessments.questions(id).getFirst();
        Question reworded = new Question(first.id(), id, 1, "Hur länge orkar Åke?", first.revision());
        Question second = new Question(World.id(store), id, 2, "Vilket stöd behövs?", 0);
        EarlierTrial trial = new EarlierTrial(World.id(store), id, 2, "Praktik i kök", "2025", "", 0);

        assessments.change(world.assessment(), List.of(reworded, second), List.of(trial), CHANGED);

        assertThat(assessments.questions(id))
                .extracting(Question::text)
                .containsExactly("Hur länge orkar Åke?", "Vilket stöd behövs?");
        assertThat(assessments.trials(id)).hasSize(2);
    }

    @Test
    void a_stale_question_takes_the_whole_change_back() {
        var id = world.assessment().id();
        Question first = assessments.questions(id).getFirst();
        Question stale = new Question(first.id(), id, 1, "Fel", first.revision() + 7);

        assertThatThrownBy(() -> assessments.change(
                        with(world.assessment(), Assessment.State.CLOSED, ""), List.of(stale), List.of(), CHANGED))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(assessments.find(id)).contains(world.assessment());
        assertThat(assessments.questions(id)).containsExactly(first);
    }

    @Test
    void what_cannot_be_logged_is_not_stored() {
        var person = World.participant(store, world.place(), "B-2");
        var another = World.assessment(store, world.place(), world.account(), person);
        var opening = new Opening(
                another,
                List.of(),
                List.of(),
                World.grant(store, another, world.account()),
                Optional.of(new Person(person, World.identity(person, Optional.empty()))));

        assertThatThrownBy(() -> assessments.open(opening, impossible())).isInstanceOf(DataAccessException.class);
        assertThat(assessments.find(another.id())).isEmpty();
        assertThat(store.the(Participants.class).find(person.id())).isEmpty();
        assertThat(store.the(Grants.class).ofAssessment(another.id())).isEmpty();

        AttendanceDay day = day(World.DAY, null, null);
        assertThatThrownBy(() -> assessments.record(day, impossible())).isInstanceOf(DataAccessException.class);
        assertThat(assessments.day(day.id())).isEmpty();
    }

    @Test
    void days_are_read_back_exactly_in_order_of_date() {
        AttendanceDay later = day(LocalDate.of(2026, 3, 30), null, null);
        AttendanceDay earlier = day(LocalDate.of(2026, 3, 29), LocalTime.of(9, 5), LocalTime.of(12, 0));
        Engine.in("America/Los_Angeles", () -> {
            assessments.record(later, World.event("day.recorded"));
            assessments.record(earlier, World.event("day.recorded"));
            return later;
        });

        assertThat(Engine.in(
                        "Pacific/Auckland",
                        () -> assessments.days(world.assessment().id())))
                .containsExactly(earlier, later);
    }

    @Test
    void absence_is_stored_as_announced_or_not_or_not_told() {
        for (Boolean announced : new Boolean[] {Boolean.TRUE, Boolean.FALSE, null}) {
            AttendanceDay away = new AttendanceDay(
                    World.id(store),
                    world.assessment().id(),
                    World.DAY.plusDays(announced == null ? 0 : announced ? 1 : 2),
                    LocalTime.of(9, 0),
                    LocalTime.of(15, 0),
                    null,
                    null,
                    AttendanceDay.Absence.ILLNESS,
                    announced,
                    "",
                    "",
                    0);
            assessments.record(away, World.event("day.recorded"));

            assertThat(assessments.day(away.id())).contains(away);
        }
    }

    @Test
    void a_day_is_recorded_again_on_its_latest_revision_only() {
        AttendanceDay planned = day(World.DAY, null, null);
        assessments.record(planned, World.event("day.recorded"));
        AttendanceDay present = new AttendanceDay(
                planned.id(),
                planned.assessmentId(),
                planned.day(),
                planned.agreedFrom(),
                planned.agreedUntil(),
                LocalTime.of(9, 0),
                LocalTime.of(11, 40),
                null,
                null,
                "",
                "",
                planned.revision());
        assessments.record(present, World.event("day.recorded"));

        assertThat(assessments.day(planned.id()).orElseThrow().presentMinutes()).isEqualTo(160);
        assertThatThrownBy(() -> assessments.record(present, World.event("day.recorded")))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void a_date_has_one_day() {
        assessments.record(day(World.DAY, null, null), World.event("day.recorded"));

        assertThatThrownBy(() -> assessments.record(day(World.DAY, null, null), World.event("day.recorded")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void free_text_lies_in_sealed_columns() {
        var row = store.rows("SELECT asked_by, asked_by_role, why_now, care, application, planning FROM assessment"
                        + " WHERE id = '" + world.assessment().id() + "'")
                .getFirst();

        assertThat(row).allMatch(text -> text.startsWith("0:"));
    }
}
