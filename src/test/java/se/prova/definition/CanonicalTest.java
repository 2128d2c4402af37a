package se.prova.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void keys_are_sorted_and_no_space_is_wasted() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("b", List.of(1, true, "å"));
        tree.put("a", Map.of());
        tree.put("B", List.of());

        assertThat(Canonical.json(tree)).isEqualTo("{\"B\":[],\"a\":{},\"b\":[1,true,\"å\"]}");
    }

    @Test
    void control_characters_quotes_and_backslashes_are_escaped() {
        assertThat(Canonical.json("\"\\\n\t\r\b\f\u0001/é\u2028"))
                .isEqualTo("\"\\\"\\\\\\n\\t\\r\\b\\f\\u0001/é\u2028\"");
    }

    @Test
    void numbers_that_are_not_whole_have_no_canonical_form() {
        assertThatThrownBy(() -> Canonical.json(List.of(1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_hash_is_that_of_the_bytes_in_utf8() {
        assertThat(Canonical.sha256("å")).isEqualTo("e83979df9d36090142f23051f8e8d7ad48e5c20dff5c9e7b92ca3454f67469f9");
    }

    @Property
    void any_text_is_read_back_as_it_was(@ForAll String key, @ForAll String value) throws JsonProcessingException {
        String json = Canonical.json(Map.of(key, value));

        assertThat(new JsonMapper().readValue(json, Object.class)).isEqualTo(Map.of(key, value));
    }
}
