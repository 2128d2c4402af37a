package se.prova.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.field.Batch.Sent;
import se.prova.field.BatchForm.TooLarge;
import se.prova.field.BatchForm.Unreadable;

class BatchFormTest {

    private static final String EVENT = """
        {"v":1,"id":"018f0000-0000-7000-8000-000000000001","device":"d-1","seq":1,
         "case":"018f0000-0000-7000-8000-000000000002","session":"018f0000-0000-7000-8000-000000000003",
         "station":"snowracer-1","type":"own-view","at":"2026-03-02T09:00:00.5+01:00","mono":5000,
         "author":"018f0000-0000-7000-8000-000000000004","instrument":"awp@1","data":{"wellBeing":7.50,"words":"å"}}
        """;

    private static String batch(String... events) {
        return "{\"device\":\"d-1\",\"events\":[" + String.join(",", events) + "]}";
    }

    private static Sent read(String event) throws Exception {
        return BatchForm.read(batch(event)).events().getFirst();
    }

    @Test
    void an_envelope_is_read_with_its_data_as_they_came() throws Exception {
        Sent sent = read(EVENT);

        assertThat(sent.envelope().orElseThrow().data()).isEqualTo("{\"wellBeing\":7.50,\"words\":\"å\"}");
        assertThat(sent.envelope().orElseThrow().station()).isEqualTo("snowracer-1");
        assertThat(sent.raw()).startsWith("{\"at\":\"2026-03-02T09:00:00.5+01:00\",\"author\":");
    }

    @Test
    void the_hash_is_of_the_content_and_not_of_how_it_is_written() throws Exception {
        String spaced = EVENT.replace(",", " ,\n").replace("\"å\"", "\"\\u00e5\"");
        String moved = EVENT.replace("{\"v\":1,", "{").replace("\"mono\":5000", "\"v\":1,\"mono\":5000");

        assertThat(read(spaced).hash()).isEqualTo(read(EVENT).hash()).hasSize(64);
        assertThat(read(moved).hash()).isEqualTo(read(EVENT).hash());
        assertThat(read(EVENT.replace("\"seq\":1", "\"seq\":2")).hash())
                .isEqualTo(read(EVENT).hash());
        assertThat(read(EVENT.replace("5000", "5001")).hash())
                .isNotEqualTo(read(EVENT).hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{\"device\":\"d-1\"}",
                "{\"device\":\"d-1\",\"events\":[]}",
                "{\"device\":\"d-1\",\"events\":{}}",
                "{\"device\":\"\",\"events\":[{\"seq\":1}]}",
                "{\"device\":\"d/1\",\"events\":[{\"seq\":1}]}",
                "{\"device\":\"0123456789012345678901234567890123456\",\"events\":[{\"seq\":1}]}",
                "{\"device\":\"d-1\",\"events\":[{}]}",
                "{\"device\":\"d-1\",\"events\":[7]}",
                "{\"device\":\"d-1\",\"events\":[{\"seq\":0}]}",
                "{\"device\":\"d-1\",\"events\":[{\"seq\":1.5}]}",
                "{\"device\":\"d-1\",\"events\":[{\"seq\":\"1\"}]}",
                "{\"device\":\"d-1\",\"events\":[{\"seq\":99999999999999999999}]}",
                "{\"device\":\"d-1\",\"events\":[{\"seq\":1}]} {}",
                "{\"device\":\"d-1\",\"device\":\"d-2\",\"events\":[{\"seq\":1}]}"
            })
    void what_is_no_batch_at_all_is_unreadable(String body) {
        assertThatThrownBy(() -> BatchForm.read(body)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"v\":1|\"v\":2",
                "\"v\":1|\"w\":1",
                "\"id\":\"018f|\"id\":\"x",
                "\"id\":\"018f|\"id\":\"018F",
                "\"device\":\"d-1\"|\"device\":\"d-2\"",
                "\"case\":\"018f|\"case\":\"",
                "\"session\":\"018f|\"session\":\"y",
                "\"type\":\"own-view\"|\"type\":7",
                "2026-03-02T09|igår",
                "2026-03-02T09|1999-03-02T09",
                "2026-03-02T09|+999999999-03-02T09",
                ".5+01:00|.5",
                "\"mono\":5000|\"mono\":-1",
                "\"mono\":5000|\"mono\":1.5",
                "\"mono\":5000|\"mono\":99999999999999",
                "\"data\":{|\"date\":{",
            })
    void an_odd_event_is_kept_as_it_came_with_its_number(String what, String instead) throws Exception {
        assertThat(EVENT).contains(what);
        Sent sent = read(EVENT.replace(what, instead));

        assertThat(sent.envelope()).isEmpty();
        assertThat(sent.seq()).isEqualTo(1);
        assertThat(sent.raw()).isNotEmpty();
    }

    @Test
    void an_event_of_the_whole_assessment_has_no_session() throws Exception {
        String none = EVENT.replace("\"018f0000-0000-7000-8000-000000000003\"", "null");

        assertThat(read(none).envelope().orElseThrow().session()).isNull();
    }

    @Test
    void twenty_events_and_sixty_four_kilobytes_are_a_batch_and_more_is_not() throws Exception {
        String[] twenty = java.util.Collections.nCopies(20, "{\"seq\":1}").toArray(String[]::new);
        assertThat(BatchForm.read(batch(twenty)).events()).hasSize(20);

        String[] more = java.util.Collections.nCopies(21, "{\"seq\":1}").toArray(String[]::new);
        assertThatThrownBy(() -> BatchForm.read(batch(more))).isInstanceOf(TooLarge.class);

        String bare = batch("{\"seq\":1,\"x\":\"\"}");
        String full = batch("{\"seq\":1,\"x\":\"" + "x".repeat(Batch.BYTES_MAX - bare.length()) + "\"}");
        assertThat(BatchForm.read(full).events()).hasSize(1);
        assertThatThrownBy(() -> BatchForm.read(full + " ")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> BatchForm.read(full.replace("xx", "xå"))).isInstanceOf(TooLarge.class);
    }

    @Property
    void no_text_does_anything_but_be_read_or_refused(@ForAll String text) throws TooLarge {
        try {
            assertThat(BatchForm.read(text).events()).isNotEmpty();
        } catch (Unreadable refused) {
            assertThat(refused.getMessage()).isNull();
        }
    }
}
