package se.prova.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

// Every way to write a number is found, and what only looks like one is left in peace.
class LogScanTest {

    private static final List<String> NUMBERS = List.of("198001062382", "198304232385", "191202119150", "198409792382");

    private static List<String> kinds(String file, String line) {
        return LogScan.in(file, List.of(line)).stream().map(LogScan.Find::kind).toList();
    }

    static Stream<String> written() {
        return NUMBERS.stream().flatMap(number -> {
            String year = number.substring(2, 4);
            String month = number.substring(4, 6);
            String day = number.substring(6, 8);
            String last = number.substring(8);
            String century = number.substring(0, 2);
            String ten = number.substring(2);
            byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
            byte[] inText = ("id=" + ten.substring(0, 6) + "-" + last + ";").getBytes(StandardCharsets.UTF_8);
            return Stream.of(
                    number,
                    ten,
                    number.substring(0, 8) + "-" + last,
                    number.substring(0, 8) + "+" + last,
                    ten.substring(0, 6) + "-" + last,
                    ten.substring(0, 6) + "+" + last,
                    ten.substring(0, 6) + " " + last,
                    number.substring(0, 8) + " " + last,
                    ten.substring(0, 6) + " - " + last,
                    ten.substring(0, 6) + "\u2013" + last,
                    ten.substring(0, 6) + "\u00a0" + last,
                    year + " " + month + " " + day + " " + last,
                    year + "-" + month + "-" + day + "-" + last,
                    century + year + "-" + month + "-" + day + "-" + last,
                    century + year + " " + month + " " + day + " " + last,
                    century + year + "." + month + "." + day + "." + last,
                    century + " " + ten,
                    String.join(" ", number.split("")),
                    String.join("-", ten.split("")),
                    "x" + number + "y",
                    "/deltagare/" + number + "?a=b",
                    ten.substring(0, 6) + "%2D" + last,
                    ten.substring(0, 6) + "%2B" + last,
                    ten.substring(0, 6) + "%20" + last,
                    ten.substring(0, 6) + "%252D" + last,
                    HexFormat.of().withPrefix("%").formatHex(bytes),
                    HexFormat.of().formatHex(bytes),
                    HexFormat.of().withUpperCase().formatHex(inText, 3, inText.length - 1),
                    Base64.getEncoder().encodeToString(bytes),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                    Base64.getEncoder().encodeToString(inText),
                    "/x/" + Base64.getUrlEncoder().withoutPadding().encodeToString(inText));
        });
    }

    @ParameterizedTest
    @MethodSource("written")
    void a_number_is_found_however_it_is_written(String written) {
        assertThat(kinds("unit-said.log", "INFO se.prova found " + written + " here"))
                .contains(LogScan.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198001062383",
                "198013062382",
                "198001322382",
                "0980-319 200",
                "1772438400123",
                "3.53.1.0 17.11.0",
                "127.0.0.1:45678",
                "019a8f5e-3c1d-7123-8456-123456789012",
                "2026-03-02T08:00:00.123Z status=200 ms=12"
            })
    void what_is_none_is_no_find(String other) {
        assertThat(kinds("unit-said.log", "INFO " + other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tore Testman", "TESTSSON", "Kanariegatan 1", "%C3%96str%C3%B6m", "VG9yZSBUZXN0bWFu"})
    void somebody_s_name_is_found(String name) {
        assertThat(kinds("unit-said.log", name)).contains(LogScan.PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lank/ABCD-EFGH", "/bedomningar?visa=alla", "csrfToken", "GET /a?x=1&namn=b"})
    void an_address_with_what_stood_in_it_is_found(String address) {
        assertThat(kinds("unit-said.log", address)).contains(LogScan.ADDRESS);
    }

    @Test
    void a_printed_line_holds_what_is_on_the_list_and_nothing_else() {
        String line = "2026-03-02T08:00:00.123Z INFO event=request incident=AB23CD45EF method=GET route=/lank/{token}";
        assertThat(kinds("unit.log", line + " status=200 ms=3")).isEmpty();
        assertThat(kinds("unit.log", line + " status=200 ms=3 name=Eva")).containsExactly(LogScan.OTHER);
        assertThat(kinds("unit.log", "java.lang.IllegalStateException: no")).containsExactly(LogScan.OTHER);
    }

    @Test
    void it_tells_the_place_and_not_the_number() {
        assertThat(LogScan.in("a-said.log", List.of("", "", NUMBERS.getFirst())))
                .singleElement()
                .hasToString("a-said.log:3 " + LogScan.NUMBER);
    }

    @Test
    void a_log_without_a_request_or_none_at_all_is_nothing_to_look_through(@TempDir Path folder) throws IOException {
        assertThat(LogScan.holdsRequests(folder.resolve("unit.log"))).isFalse();
        Path log = Files.writeString(folder.resolve("unit.log"), "2026 WARN event=said by=x\n");
        assertThat(LogScan.holdsRequests(log)).isFalse();
        Files.writeString(log, "2026 INFO event=request incident=x\n");
        assertThat(LogScan.holdsRequests(log)).isTrue();
    }
}
