package se.prova.journal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.uri.UriMatchTemplate;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

// What is printed of an entry, whoever wrote it and whatever they put into it.
class LineTest {

    private static final String SECRET = "198001062382 Kim Berg\nSELECT";

    private static String line(String logger, String message, @Nullable Throwable failure, Object... arguments) {
        Logger named = (Logger) LoggerFactory.getLogger(logger);
        LoggingEvent event = new LoggingEvent(LineTest.class.getName(), named, Level.WARN, message, failure, arguments);
        event.setTimeStamp(1_772_438_400_123L);
        return new Line().doLayout(event);
    }

    @Test
    void an_entry_of_ours_is_its_event_and_its_fields() {
        assertThat(line(
                        Journal.NAME,
                        "{}",
                        null,
                        Event.REQUEST,
                        Field.incident("AB23CD45EF"),
                        Field.method(HttpMethod.GET),
                        Field.route(Optional.of(new UriMatchTemplate("/x/{version:[0-9]+}/{+path}"))),
                        Field.status(404),
                        Field.ms(12)))
                .isEqualTo("2026-03-02T08:00:00.123Z WARN event=request incident=AB23CD45EF method=GET"
                        + " route=/x/{version}/{+path} status=404 ms=12\n");
    }

    @Test
    void whatever_else_it_carries_is_left_out() {
        assertThat(line(Journal.NAME, SECRET, new IllegalStateException(SECRET), Event.REQUEST, SECRET))
                .isEqualTo("2026-03-02T08:00:00.123Z WARN event=request\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"se.prova.session.Sloppy", "org.postgresql.core.v3", "a\nb c=d"})
    void of_others_the_name_and_the_places_are_printed_and_no_word_they_say(String logger) {
        String line = line(
                logger,
                SECRET + " {}",
                new IllegalStateException(SECRET, new SQLException(SECRET, "53300", 7)),
                SECRET);
        assertThat(line)
                .startsWith("2026-03-02T08:00:00.123Z WARN event=said by=" + logger.replaceAll("[\n =]", "_"))
                .contains(" failure=\"java.lang.IllegalStateException < se.prova.journal.LineTest.of_others")
                .contains(" | java.sql.SQLException:53300:7 < ")
                .doesNotContain("1980", "Kim", "SELECT")
                .hasLineCount(1);
    }

    @Test
    void it_tells_from_which_line_of_whose_source() {
        assertThat(line("a.b", SECRET, null)).contains(" at=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8001062382", "198001062382", "Kim Berg", "", "ab23cd45ef"})
    void a_number_of_a_request_is_one_or_none(String other) {
        assertThat(Field.incident(other)).hasToString("incident=none");
    }

    @Test
    void no_count_is_as_long_as_a_personnummer() {
        assertThat(Field.count(8_001_062_382L)).hasToString("count=999999999");
        assertThat(Field.file("a b\n" + "x".repeat(500)).toString())
                .startsWith("file=a_b_xxx")
                .hasSize(125);
    }
}
