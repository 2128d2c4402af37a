package se.prova.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
class InterviewsTest {

    private static final List<String> ITEMS = List.of("expects-success", "commitment", "appraises-ability", "abc");

    private final Store store;
    private final Interviews interviews;
    private final World world;

    InterviewsTest(Engine engine) {
        store = engine.shared();
        interviews = store.the(Interviews.class);
        world = World.in(store);
    }

    private Interview interview(Interview.Occasion occasion) {
        return new Interview(
                World.id(store),
                world.assessment().id(),
                occasion,
                Interview.Situation.WORK_IN_GENERAL,
                LocalDate.of(2026, 3, 29),
                world.account().id(),
                "wri",
                "1",
                World.HASH,
                "",
                World.MONDAY,
                0);
    }

    private Interview added() {
        Interview interview = interview(Interview.Occasion.FIRST);
        interviews.add(interview, ITEMS, World.event("interview.created"));
        return interview;
    }

    private static InterviewItem with(InterviewItem item, @Nullable String rating, String comment) {
        return new InterviewItem(
                item.id(), item.interviewId(), item.assessmentId(), item.item(), rating, comment, item.revision());
    }

    @Test
    void an_interview_starts_with_every_item_not_asked_in_the_order_given() {
        Interview interview = added();

        assertThat(interviews.find(interview.id())).contains(interview);
        assertThat(interviews.ofAssessment(world.assessment().id())).containsExactly(interview);
        assertThat(interviews.items(interview.id()))
                .extracting(InterviewItem::item)
                .isEqualTo(ITEMS);
        assertThat(interviews.items(interview.id()))
                .allMatch(item -> item.given().isEmpty());
    }

    @Test
    void a_rating_and_its_comment_are_read_back_exactly_and_may_be_taken_back() {
        InterviewItem item = interviews.items(added().id()).getFirst();
        String comment = "Säger: ”jag vill – men…” 🙂 \u202Bنعم\u202C";

        InterviewItem stored = interviews.change(with(item, "wri.si", comment), World.event("item.rated"));
        assertThat(interviews.item(item.id())).contains(stored);
        assertThat(stored.given()).contains(new Rating.NotRated("wri.si"));
        assertThat(stored.comment()).isEqualTo(comment);
        assertThat(stored.revision()).isEqualTo(item.revision() + 1);

        InterviewItem back = interviews.change(with(stored, null, ""), World.event("item.rated"));
        assertThat(interviews.item(item.id()).orElseThrow().given()).isEmpty();
        assertThat(back.revision()).isEqualTo(item.revision() + 2);
    }

    @Test
    void a_change_to_a_revision_that_is_gone_is_refused() {
        InterviewItem item = interviews.items(added().id()).getFirst();
        interviews.change(with(item, "3", "först"), World.event("item.rated"));

        assertThatThrownBy(() -> interviews.change(with(item, "1", "sedan"), World.event("item.rated")))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(interviews.item(item.id()).orElseThrow().rating()).isEqualTo("3");
    }

    @Test
    void a_change_whose_event_cannot_be_logged_is_not_stored() {
        InterviewItem item = interviews.items(added().id()).getFirst();
        var impossible = AuditEvent.of(Actor.program("x".repeat(61)), "item.rated", "", "item/1");

        assertThatThrownBy(() -> interviews.change(with(item, "3", ""), impossible))
                .isInstanceOf(DataAccessException.class);
        assertThat(interviews.item(item.id())).contains(item);
    }

    @Test
    void an_assessment_has_one_interview_per_occasion() {
        added();
        interviews.add(interview(Interview.Occasion.CLOSING), ITEMS, World.event("interview.created"));

        assertThatThrownBy(() ->
                        interviews.add(interview(Interview.Occasion.FIRST), ITEMS, World.event("interview.created")))
                .isInstanceOf(DataAccessException.class);
        assertThat(interviews.ofAssessment(world.assessment().id())).hasSize(2);
    }
}
