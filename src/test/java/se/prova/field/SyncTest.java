package se.prova.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.field.Receipt.Taken;
import se.prova.session.Session;
import se.prova.session.Sessions;

@ParameterizedClass
@EnumSource(Engine.class)
class SyncTest {

    private final Store store;
    private final World world;
    private final Session session;
    private final Tablet tablet;

    SyncTest(Engine engine) {
        store = engine.shared();
        world = World.in(store);
        session = world.session();
        tablet = new Tablet(world, session);
    }

    private Receipt send(List<String> events) throws Exception {
        return store.the(SqlIntake.class).take(world.user(), BatchForm.read(tablet.batch(events)));
    }

    @Test
    void a_rating_is_stored_and_acknowledged() throws Exception {
        var receipt = send(List.of(tablet.rating("posture", "3")));

        assertThat(receipt).isEqualTo(new Taken(1, List.of()));
        assertThat(store.the(Sessions.class).eventsOf(session.id())).hasSize(1);
    }
}
