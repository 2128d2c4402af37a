package se.prova.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.OptimisticLockException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.Store.RefusedByDatabase;
import se.prova.World;
import se.prova.access.Role;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.followup.Reviewed.Mark;
import se.prova.web.Dates;
import se.prova.web.Refused;

// What is drawn and signed, on both databases.
@ParameterizedClass
@EnumSource(Engine.class)
class ReviewsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Store store;
    private final World world;
    private final SqlReviews reviews;
    private final AuditLog log;

    ReviewsTest(Engine engine) {
        store = engine.shared();
        world = World.in(store);
        reviews = store.the(SqlReviews.class);
        log = store.the(AuditLog.class);
        for (int i = 0; i < 30; i++) {
            log.append(AuditEvent.of(
                    actor(), "attendance.read", world.participant().id(), "assessment/1"));
        }
        log.append(AuditEvent.of(actor(), "grant.alone", world.participant().id(), "assessment/1"));
    }

    private Actor actor() {
        return Actor.of(
                world.account().id(),
                Role.UNIT_MANAGER.name(),
                world.place().unit().id());
    }

    private Review started() {
        LocalDate today = Dates.dayOf(Instant.now());
        return reviews.start(
                actor(), world.account().id(), world.place().unit().id(), today.minusDays(1), today.plusDays(1));
    }

    private Review stored(Review review) {
        return reviews.find(review.id()).orElseThrow();
    }

    private Review marked(Review review) {
        List<Reviewed> all = reviews.entries(review.id()).stream()
                .map(one -> one.marked(Mark.FINE, "", world.account().id(), NOW))
                .toList();
        reviews.mark(actor(), stored(review), all);
        return stored(review);
    }

    private void sign(Review review) {
        reviews.sign(actor(), world.account().id(), review, "Allt såg rätt ut.");
    }

    private void refused(String sql, String message) {
        assertThatThrownBy(() -> store.raw(sql))
                .as(sql)
                .isInstanceOf(RefusedByDatabase.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_sample_is_drawn_from_the_units_log_beside_all_that_is_unusual() {
        world.other("B-2");
        Review review = started();
        List<Reviewed> rows = reviews.entries(review.id());
        assertThat(review.drawnFrom()).isEqualTo(31);
        assertThat(review.seed()).matches("[0-9a-f]{64}");
        assertThat(rows.stream().filter(Reviewed::drawn)).hasSize(20);
        assertThat(rows.getFirst().reasons()).isEqualTo("ALONE");
        assertThat(reviews.logged(rows).values())
                .allMatch(one -> one.unit().equals(world.place().unit().id().toString()));
        assertThat(log.newestOf("review.started", 1).getFirst().resource()).isEqualTo("review/" + review.id());
    }

    @Test
    void a_period_that_still_grows_does_not_give_the_same_sample_again() {
        Review review = started();
        log.append(AuditEvent.of(actor(), "attendance.read", world.participant().id(), "assessment/1"));
        assertThat(reviews.sameAgain(stored(review))).isFalse();
    }

    @Test
    void it_is_signed_when_all_of_it_is_gone_through_and_not_before() {
        Review review = started();
        assertThatThrownBy(() -> sign(stored(review)))
                .isInstanceOf(Refused.class)
                .hasMessage("review.unfinished");
        refused(
                "UPDATE log_review SET signed_at = 1, signed_by = started_by WHERE id = '" + review.id() + "'",
                "gone through");
        Review ready = marked(review);
        sign(ready);
        assertThat(stored(review).words()).isEqualTo("Allt såg rätt ut.");
        assertThat(store.one("SELECT words FROM log_review WHERE id = '" + review.id() + "'"))
                .startsWith("0:");
        assertThat(log.newestOf("review.signed", 1).getFirst().resource()).isEqualTo("review/" + review.id());
    }

    @Test
    void who_is_late_is_told_and_changes_nothing() {
        Review before = stored(started());
        Review after = marked(before);
        Reviewed one = reviews.entries(before.id()).getFirst();
        List<Reviewed> late =
                List.of(one.marked(Mark.INVESTIGATE, "Varför?", world.account().id(), NOW));
        assertThatThrownBy(() -> reviews.mark(actor(), before, late)).isInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> sign(before)).isInstanceOf(OptimisticLockException.class);
        assertThat(reviews.entries(before.id())).allMatch(row -> row.mark() == Mark.FINE);
        assertThat(stored(after).signedAt()).isNull();
    }

    @Test
    void what_is_signed_never_changes_and_what_was_drawn_neither() {
        Review review = started();
        String one = " WHERE id = '" + reviews.entries(review.id()).getFirst().id() + "'";
        String whole = " WHERE id = '" + review.id() + "'";
        for (String set : List.of("seed = '" + "0".repeat(64) + "'", "drawn_from = 1", "period_from = '2020-01-01'")) {
            refused("UPDATE log_review SET " + set + whole, "drawn once");
        }
        refused("UPDATE log_review_entry SET reasons = 'NIGHT'" + one, "nor what was drawn");
        refused("DELETE FROM log_review_entry" + one, "never deleted");
        refused("DELETE FROM log_review" + whole, "never deleted");

        sign(marked(review));

        assertThatThrownBy(() -> sign(stored(review))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> marked(review)).isInstanceOf(Refused.class);
        refused("UPDATE log_review SET words = '0:annat'" + whole, "signed once");
        refused("UPDATE log_review SET signed_at = NULL, signed_by = NULL" + whole, "signed once");
        refused("UPDATE log_review_entry SET mark = 'INVESTIGATE'" + one, "never changes");
        refused("UPDATE log_review_entry SET note = '0:annat'" + one, "never changes");
        refused(
                "INSERT INTO log_review_entry SELECT '%s', review_id, 1, drawn, 'NIGHT', NULL, '0:', NULL, NULL FROM log_review_entry%s"
                        .formatted(World.id(store), one),
                "never changes");
    }

    @Test
    void one_period_is_drawn_once() {
        Review review = started();
        assertThatThrownBy(this::started).isInstanceOf(RuntimeException.class);
        assertThat(reviews.of(review.unitId(), review.periodFrom(), review.periodUntil()))
                .map(Review::id)
                .contains(review.id());
    }
}
