package se.prova.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.instrument.Snapshots.Clash;
import se.prova.instrument.Snapshots.Release;
import se.prova.instrument.Snapshots.RevisionChanged;

@ParameterizedClass
@EnumSource(Engine.class)
class SnapshotsTest {

    private final Store store;
    private final Snapshots snapshots;
    private final String id;

    SnapshotsTest(Engine engine) {
        store = engine.shared();
        snapshots = store.the(Snapshots.class);
        id = World.id(store).toString();
    }

    private Release release(String revision, String canonical) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        return new Release("instrument", id, revision, HexFormat.of().formatHex(digest));
    }

    @Test
    void the_first_use_is_kept_and_later_ones_change_nothing() throws Exception {
        String canonical = "{\"title\":\"Så här 🌷\"}";
        assertThat(snapshots.canonical("instrument", id, "1")).isEmpty();

        snapshots.use(release("1", canonical), canonical);
        snapshots.use(release("1", canonical), canonical);

        assertThat(snapshots.canonical("instrument", id, "1")).contains(canonical);
        assertThat(snapshots.canonical("station", id, "1")).isEmpty();
    }

    @Test
    void the_same_revision_with_other_content_is_refused() throws Exception {
        snapshots.use(release("1", "{\"a\":1}"), "{\"a\":1}");
        Release other = release("1", "{\"a\":2}");

        assertThatThrownBy(() -> snapshots.use(other, "{\"a\":2}"))
                .isInstanceOfSatisfying(
                        RevisionChanged.class,
                        refused -> assertThat(refused.clash()).isEqualTo(new Clash(other, hash("{\"a\":1}"))));
        assertThat(snapshots.canonical("instrument", id, "1")).contains("{\"a\":1}");
    }

    private String hash(String canonical) {
        try {
            return release("1", canonical).hash();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_hash_that_is_not_the_contents_is_refused() throws Exception {
        Release wrong = release("1", "{\"a\":1}");

        assertThatThrownBy(() -> snapshots.use(wrong, "{\"a\":2}")).isInstanceOf(IllegalArgumentException.class);
        assertThat(snapshots.canonical("instrument", id, "1")).isEmpty();
    }

    @Test
    void at_start_every_clash_is_told_and_what_was_never_used_is_none() throws Exception {
        snapshots.use(release("1", "{\"a\":1}"), "{\"a\":1}");
        snapshots.use(release("2", "{\"a\":2}"), "{\"a\":2}");
        Release changed = release("2", "{\"a\":3}");

        assertThat(snapshots.check(List.of(release("1", "{\"a\":1}"), changed, release("3", "{}"))))
                .containsExactly(new Clash(changed, hash("{\"a\":2}")));
        assertThat(snapshots.check(List.of())).isEmpty();
    }

    @Test
    void a_use_joins_the_open_transaction() throws Exception {
        Release release = release("1", "{}");

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    snapshots.use(release, "{}");
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        assertThat(snapshots.canonical("instrument", id, "1")).isEmpty();
    }
}
