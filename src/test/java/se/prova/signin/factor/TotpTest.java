package se.prova.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    // RFC 6238 appendix B prints eight digits; six are the last six of them.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_rfc(long seconds, String printed) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(printed.substring(2));
    }

    @Test
    void a_code_holds_one_half_minute_before_and_after_its_own_and_no_longer() {
        Instant now = Instant.ofEpochSecond(2_000_000_010);
        long step = Totp.step(now);
        for (long off = -3; off <= 3; off++) {
            assertThat(Totp.stepOf(Totp.code(SECRET, step + off), SECRET, now).isPresent())
                    .as("%d steps off", off)
                    .isEqualTo(Math.abs(off) <= 1);
        }
    }

    // RFC 4648 section 10, without the padding.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_as_the_rfc_says(String bytes, String letters) {
        assertThat(Base32.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
        assertThat(Base32.decode(letters)).isEqualTo(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void an_app_gets_the_name_of_the_account_and_the_program() {
        assertThat(SvgCode.address("åsa.ö@sjovik.example", "MZXW6"))
                .isEqualTo("otpauth://totp/Prova:%C3%A5sa.%C3%B6%40sjovik.example?secret=MZXW6&issuer=Prova");
        assertThat(SvgCode.of("anna", "MZXW6", "en \"ruta\""))
                .contains("aria-label=\"en &quot;ruta&quot;\"")
                .doesNotContain("style", "anna");
    }
}
