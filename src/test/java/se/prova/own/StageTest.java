package se.prova.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.prova.statement.Statement;
import se.prova.statement.Statement.State;

class StageTest {

    private static List<Statement> versions(State... newestFirst) {
        UUID id = new UUID(1, 1);
        return Stream.of(newestFirst)
                .map(state -> new Statement(
                        id,
                        id,
                        id,
                        "PRV-1",
                        1,
                        null,
                        "",
                        state,
                        id,
                        Instant.EPOCH,
                        state == State.DRAFT ? null : id,
                        state == State.DRAFT ? null : Instant.EPOCH,
                        "",
                        "",
                        0))
                .toList();
    }

    @Test
    void what_is_told_follows_what_has_come_furthest() {
        assertThat(Stage.of(false, false, versions())).isEqualTo(Stage.BEGUN);
        assertThat(Stage.of(true, false, versions())).isEqualTo(Stage.TALKING);
        assertThat(Stage.of(false, true, versions())).isEqualTo(Stage.TRYING);
        assertThat(Stage.of(true, true, versions(State.DRAFT))).isEqualTo(Stage.WRITING);
        assertThat(Stage.of(true, true, versions(State.SIGNED))).isEqualTo(Stage.SIGNED);
    }

    @Test
    void a_correction_being_written_leaves_what_is_signed_and_a_revoked_one_is_said() {
        assertThat(Stage.of(true, true, versions(State.DRAFT, State.SIGNED))).isEqualTo(Stage.SIGNED);
        assertThat(Stage.of(true, true, versions(State.REVOKED))).isEqualTo(Stage.REVOKED);
        assertThat(Stage.of(true, true, versions(State.DRAFT, State.REVOKED))).isEqualTo(Stage.WRITING);
    }
}
