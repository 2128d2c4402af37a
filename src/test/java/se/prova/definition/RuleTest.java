package se.prova.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void every_rule_has_a_text_and_every_text_a_rule() {
        var texts = ResourceBundle.getBundle("definition-rules", Locale.ROOT);

        assertThat(texts.keySet().stream().filter(key -> !key.startsWith("type.")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::key).toList());
    }
}
