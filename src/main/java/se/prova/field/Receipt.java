package se.prova.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What a device is answered. */
public sealed interface Receipt {

    /**
     * The batch was taken as far as it could be.
     *
     * @param ack the highest number received, whatever this batch held: a lost answer costs nothing
     * @param rejected those of this batch that were set aside; they are received too and must not be sent again
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Taken(long ack, List<Rejected> rejected) implements Receipt {}

    /**
     * One event that was set aside.
     *
     * @param code a {@link Fault#code}
     */
    record Rejected(long seq, String code) {}

    /** Nothing of the batch was stored. */
    record Refused(Reason reason) implements Receipt {}

    /** Why a whole batch is refused. */
    enum Reason {
        /** An event's author is somebody else than who is signed in. */
        FOREIGN_AUTHOR,
        /** The device belongs to another account. */
        FOREIGN_DEVICE,
        /** The device was blocked. */
        BLOCKED_DEVICE,
        /** A number or an id is taken by other content. */
        FORK
    }
}
