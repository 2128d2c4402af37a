package se.prova.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.field.Batch.Sent;
import se.prova.field.Intake.Kept;
import se.prova.field.Intake.Place;
import se.prova.field.Intake.Plan;
import se.prova.field.Receipt.Rejected;

class IntakeTest {

    private static final Optional<Kept> NONE = Optional.empty();
    private static final Optional<Kept> SAME = Optional.of(new Kept("h5", Optional.empty()));
    private static final Optional<Kept> OTHER = Optional.of(new Kept("other", Optional.empty()));
    private static final Optional<Kept> ASIDE = Optional.of(new Kept("h5", Optional.of(Fault.UNKNOWN_SKILL)));

    private static Sent sent(long seq) {
        return sent(seq, "h" + seq);
    }

    private static Sent sent(long seq, String hash) {
        UUID id = UUID.nameUUIDFromBytes(("e" + seq).getBytes(StandardCharsets.UTF_8));
        return new Sent(seq, Optional.of(id), Optional.empty(), hash, "{}", Optional.empty());
    }

    /** High-water mark before, what is stored under number 5, what under the event's id, and where it stands. */
    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(4, NONE, NONE, new Place.Next()),
                Arguments.of(4, NONE, SAME, new Place.Renumbered(Optional.empty())),
                Arguments.of(4, NONE, ASIDE, new Place.Renumbered(Optional.of(Fault.UNKNOWN_SKILL))),
                Arguments.of(4, NONE, OTHER, new Place.Fork()),
                Arguments.of(3, NONE, NONE, new Place.Gap()),
                Arguments.of(0, NONE, OTHER, new Place.Gap()),
                Arguments.of(5, SAME, SAME, new Place.Before(Optional.empty())),
                Arguments.of(9, SAME, SAME, new Place.Before(Optional.empty())),
                Arguments.of(9, ASIDE, ASIDE, new Place.Before(Optional.of(Fault.UNKNOWN_SKILL))),
                Arguments.of(9, OTHER, NONE, new Place.Fork()),
                Arguments.of(9, OTHER, SAME, new Place.Fork()),
                Arguments.of(9, NONE, OTHER, new Place.Fork()),
                Arguments.of(9, NONE, SAME, new Place.Before(Optional.empty())),
                // A gallring has taken it: received once, and never brought back.
                Arguments.of(9, NONE, NONE, new Place.Before(Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("places")
    void an_event_has_one_place(long ack, Optional<Kept> there, Optional<Kept> same, Place place) {
        assertThat(Intake.place(sent(5), ack, there, same)).isEqualTo(place);
    }

    /** A server in memory: what it stored, and nothing else. */
    private static final class Server implements Intake.Stored {

        private final Map<Long, Kept> numbers = new HashMap<>();
        private final Map<UUID, Kept> ids = new HashMap<>();

        @Override
        public Optional<Kept> at(long seq) {
            return Optional.ofNullable(numbers.get(seq));
        }

        @Override
        public Optional<Kept> with(UUID id) {
            return Optional.ofNullable(ids.get(id));
        }

        long ack() {
            return numbers.size();
        }

        Optional<Plan> plan(Sent... events) {
            return Intake.plan(new Batch("tablet", List.of(events)), ack(), this);
        }

        void store(Sent sent, @Nullable Fault fault) {
            Kept kept = new Kept(sent.hash(), Optional.ofNullable(fault));
            numbers.put(sent.seq(), kept);
            sent.id().ifPresent(id -> ids.put(id, kept));
        }
    }

    @Test
    void a_batch_is_taken_in_order_up_to_the_first_gap() {
        var server = new Server();

        assertThat(server.plan(sent(2), sent(1), sent(4))).contains(new Plan(List.of(sent(1), sent(2)), List.of(), 2));
    }

    @Test
    void what_was_set_aside_before_is_told_again() {
        var server = new Server();
        server.store(sent(1), Fault.NOT_A_NOTE);

        assertThat(server.plan(sent(1), sent(2)))
                .contains(new Plan(List.of(sent(2)), List.of(new Rejected(1, "not-a-note")), 2));
    }

    @Test
    void the_same_event_twice_in_a_batch_is_one() {
        assertThat(new Server().plan(sent(1), sent(1), sent(2)))
                .contains(new Plan(List.of(sent(1), sent(2)), List.of(), 2));
    }

    @Test
    void what_is_stored_already_and_comes_under_a_new_number_is_received_and_not_stored_again() {
        var server = new Server();
        server.store(sent(1), null);
        Sent anew = new Sent(2, sent(1).id(), Optional.empty(), sent(1).hash(), "{}", Optional.empty());

        assertThat(server.plan(anew, anew, sent(3))).contains(new Plan(List.of(sent(3)), List.of(), 3));
    }

    @Test
    void a_fork_anywhere_stops_the_whole_batch() {
        var server = new Server();
        server.store(sent(1), null);

        assertThat(server.plan(sent(1, "other"), sent(2))).isEmpty();
        assertThat(server.plan(sent(2), sent(2, "other"))).isEmpty();
        Sent reused = new Sent(3, sent(2).id(), Optional.empty(), "h3", "{}", Optional.empty());
        assertThat(server.plan(sent(2), reused)).isEmpty();
    }

    // A network that loses answers, sends again, mixes up and cuts batches, for as long as it takes.
    @Property
    void every_event_is_stored_exactly_once_however_batches_arrive(
            @ForAll @IntRange(min = 1, max = 40) int events, @ForAll long seed) {
        Random random = new Random(seed);
        var server = new Server();
        List<Sent> stored = new ArrayList<>();
        List<Sent> all =
                LongStream.rangeClosed(1, events).mapToObj(IntakeTest::sent).toList();
        for (int round = 0; server.ack() < events; round++) {
            int from = round % 3 == 0 ? (int) server.ack() : random.nextInt(events);
            int to = Math.min(events, from + 1 + random.nextInt(Batch.EVENTS_MAX));
            Plan plan = server.plan(all.subList(from, to).toArray(Sent[]::new)).orElseThrow();
            plan.next().forEach(sent -> server.store(sent, null));
            stored.addAll(plan.next());
        }

        assertThat(stored).isEqualTo(all);
    }
}
