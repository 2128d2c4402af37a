package se.prova.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.wire.Limits;

class JsonTest {

    private static final Limits LIMITS =
            new Limits(Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, 1, 1, 30, 40, 100_000);

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":[1,-2.5e3,true,null,\"å\"]}", "[]", "\"a\"", "12", "{\"a\":{\"b\":1},\"c\":{\"b\":2}}"})
    void what_keeps_within_the_limits_passes(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("half", "{\"a\":"),
                Arguments.of("key twice", "{\"a\":1,\"a\":2}"),
                Arguments.of("key twice further in", "[{\"a\":{\"b\":1,\"b\":1}}]"),
                Arguments.of("more after the end", "{} {}"),
                Arguments.of("words after the end", "{} slut"),
                Arguments.of("too deep", "[".repeat(31) + "]".repeat(31)),
                Arguments.of("very deep", "[".repeat(100_000)),
                Arguments.of("long number", "[" + "1".repeat(41) + "]"),
                Arguments.of("huge exponent", "[1e1000000000]"),
                Arguments.of("huge negative exponent", "[1E-99999]"),
                Arguments.of("long text", "[\"" + "a".repeat(100_001) + "\"]"),
                Arguments.of("not a number", "[NaN]"),
                Arguments.of("comment", "[1 /* 2 */]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void what_does_not_is_refused(String what, String body) {
        assertThatThrownBy(() -> check(body)).as(what).isInstanceOf(Refused.class);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        assertThatThrownBy(() -> Json.check(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}, LIMITS))
                .isInstanceOf(Refused.class);
    }

    private static void check(String body) {
        Json.check(body.getBytes(StandardCharsets.UTF_8), LIMITS);
    }
}
