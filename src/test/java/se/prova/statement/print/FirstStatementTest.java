package se.prova.statement.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.prova.statement.Recipient;

class FirstStatementTest {

    @Test
    void the_sample_that_a_start_makes_becomes_a_file_for_everybody() {
        assertThat(FirstStatementConfig.make())
                .isPositive()
                .satisfies(made -> assertThat(made % Recipient.values().length).isZero());
    }
}
