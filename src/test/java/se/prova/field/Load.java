package se.prova.field;

import java.util.List;
import se.prova.World;
import se.prova.field.Receipt.Taken;

/** A device that sends one rating after the other, each in a batch of its own. */
public final class Load {

    private final World world;
    private final Tablet tablet;
    private final SqlIntake intake;

    public Load(World world) {
        this.world = world;
        this.tablet = new Tablet(world, world.session());
        this.intake = world.store().the(SqlIntake.class);
    }

    /** The next batch, as it is posted. */
    public String next() {
        return tablet.batch(List.of(tablet.rating("posture", "3")));
    }

    /** Takes the next batch in, past HTTP. */
    public void once() throws Exception {
        Receipt receipt = intake.take(world.user(), BatchForm.read(next()));
        if (!receipt.equals(new Taken(tablet.last(), List.of()))) {
            throw new IllegalStateException("Not taken: " + receipt);
        }
    }
}
