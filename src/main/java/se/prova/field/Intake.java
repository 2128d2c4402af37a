package se.prova.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.field.Batch.Sent;
import se.prova.field.Receipt.Rejected;

/**
 * Where each event of a batch stands in its device's sequence. This is what makes an event exist exactly once, however
 * often it is sent.
 *
 * <p>Source: the field protocol, version 1: one contiguous sequence per device and a high-water mark.
 */
final class Intake {

    /**
     * What is stored already.
     *
     * @param fault why it was set aside, empty if it was recorded
     */
    record Kept(String hash, Optional<Fault> fault) {}

    /** What is stored of the batch's device, and under ids of any device. */
    interface Stored {

        Optional<Kept> at(long seq);

        Optional<Kept> with(UUID id);
    }

    /**
     * What is to be done with a batch.
     *
     * @param next to be stored, in order; the first gap ends it
     * @param rejected set aside before, and sent again
     * @param ack the highest number received once that is done
     */
    record Plan(List<Sent> next, List<Rejected> rejected, long ack) {}

    sealed interface Place {

        /** The next one. */
        record Next() implements Place {}

        /** Came before; answered as it was then. */
        record Before(Optional<Fault> fault) implements Place {}

        /** Came before under another number: a device that lost an answer has numbered anew what it did not know stored. */
        record Renumbered(Optional<Fault> fault) implements Place {}

        /** Other content under a number or an id that is taken. */
        record Fork() implements Place {}

        /** One before it is missing, so it has to wait. */
        record Gap() implements Place {}
    }

    private Intake() {}

    /**
     * Plans a batch without storing anything, so that a fork in its midst leaves nothing behind.
     *
     * @param ack the highest number received from the device
     * @return empty if there is a fork
     */
    static Optional<Plan> plan(Batch batch, long ack, Stored stored) {
        Map<Long, Kept> numbers = new HashMap<>();
        Map<UUID, Kept> ids = new HashMap<>();
        List<Sent> next = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        long reached = ack;
        for (Sent sent : batch.events()) {
            Optional<Kept> there =
                    sent.seq() > ack ? Optional.ofNullable(numbers.get(sent.seq())) : stored.at(sent.seq());
            Optional<Kept> same =
                    sent.id().flatMap(id -> Optional.ofNullable(ids.get(id)).or(() -> stored.with(id)));
            switch (place(sent, reached, there, same)) {
                case Place.Fork _ -> {
                    return Optional.empty();
                }
                case Place.Before(Optional<Fault> fault) ->
                    fault.ifPresent(why -> rejected.add(new Rejected(sent.seq(), why.code())));
                case Place.Gap _ -> {}
                case Place.Renumbered(Optional<Fault> fault) -> {
                    fault.ifPresent(why -> rejected.add(new Rejected(sent.seq(), why.code())));
                    numbers.put(sent.seq(), new Kept(sent.hash(), fault));
                    reached = sent.seq();
                }
                case Place.Next _ -> {
                    Kept kept = new Kept(sent.hash(), Optional.empty());
                    numbers.put(sent.seq(), kept);
                    sent.id().ifPresent(id -> ids.put(id, kept));
                    next.add(sent);
                    reached = sent.seq();
                }
            }
        }
        return Optional.of(new Plan(next, rejected, reached));
    }

    /**
     * Places one event.
     *
     * @param ack the highest number before this one that is stored or about to be
     * @param there what is stored under the device's number; below {@code ack} empty only where a gallring has been, or
     *     where the event was stored under another number
     * @param same what is stored under the event's id
     */
    static Place place(Sent sent, long ack, Optional<Kept> there, Optional<Kept> same) {
        if (sent.seq() > ack + 1) {
            return new Place.Gap();
        }
        Optional<Kept> stored = there.or(() -> same);
        if (stored.isPresent() && !stored.get().hash().equals(sent.hash())) {
            return new Place.Fork();
        }
        if (sent.seq() <= ack) {
            return new Place.Before(stored.flatMap(Kept::fault));
        }
        return stored.<Place>map(kept -> new Place.Renumbered(kept.fault())).orElseGet(Place.Next::new);
    }
}
