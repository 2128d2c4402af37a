package se.prova.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.audit.AuditLog;
import se.prova.db.SigningKey;

@ParameterizedClass
@EnumSource(Engine.class)
class SignedHeadsTest {

    private final Engine engine;

    SignedHeadsTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void the_head_is_signed_when_something_was_added_and_only_then() {
        try (Store store = engine.fresh()) {
            var heads = store.the(SqlSignedHeads.class);
            assertThat(heads.sign()).isEmpty();

            store.the(AuditLog.class).append(World.event("one.done"));
            var signed = heads.sign().orElseThrow();

            assertThat(signed.seq()).isEqualTo(1);
            assertThat(signed.hash()).isEqualTo(store.the(AuditLog.class).head());
            assertThat(signed.signedWith(store.the(SigningKey.class).open())).isTrue();
            assertThat(heads.sign()).isEmpty();
            store.the(AuditLog.class).append(World.event("two.done"));
            assertThat(heads.sign()).map(SignedHead::seq).contains(2L);
            assertThat(heads.proof().signedHeads()).isEqualTo(2);
            assertThat(heads.proof().fault()).isEmpty();
        }
    }

    @Test
    void a_log_that_was_changed_since_is_not_signed() {
        try (Store store = engine.fresh()) {
            var heads = store.the(SqlSignedHeads.class);
            store.the(AuditLog.class).append(World.event("one.done"));
            store.the(AuditLog.class).append(World.event("two.done"));
            store.raw("DROP TRIGGER audit_event_no_update" + (engine == Engine.POSTGRES ? " ON audit_event" : ""));
            store.raw("UPDATE audit_event SET actor = 'x' WHERE seq = 1");

            assertThat(heads.sign()).isEmpty();
            assertThat(heads.newest()).isEmpty();
        }
    }

    @Test
    void the_key_is_its_owners_alone_and_the_same_after_a_restart() throws Exception {
        try (Store store = engine.fresh()) {
            var key = store.the(SigningKey.class);
            var file = store.data().resolve(SigningKey.FILE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(SigningKey.publicKey(Files.readString(file))).isEqualTo(key.open());
            assertThat(SigningKey.publicKey(SigningKey.pem(key.open()))).isEqualTo(key.open());
        }
    }
}
