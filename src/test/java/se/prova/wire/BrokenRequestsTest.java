package se.prova.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.web.Site;

// What no browser sends, from somebody not signed in: the answer still has its headers, its number and no word about
// the program.
class BrokenRequestsTest {

    private static final List<String> NEVER =
            List.of("Exception", "java.", "netty", "micronaut", "se.prova", "SELECT", "/tmp", "Error 4", "Bad Request");
    private static final String END = "Connection: close\r\n\r\n";
    private static final Path LOG = Path.of("target", "logs", System.getProperty("prova.logs", "other") + ".log");
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    static Stream<Arguments> broken() {
        String get = "GET /logga-in HTTP/1.1\r\nHost: a\r\n";
        String post = "POST /logga-in HTTP/1.1\r\nHost: a\r\n";
        return Stream.of(
                Arguments.of("no method", 400, "\r\n\r\n x\r\n\r\n"),
                Arguments.of("no HTTP", 400, "\u0016\u0003\u0001\u0002\u0000\r\n\r\n"),
                Arguments.of("unknown version", 400, "GET / HTTP/x.1\r\n\r\n"),
                Arguments.of("unknown method", 403, "FETCHA /logga-in HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("long address", 414, "GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("long header", 431, get + "X: " + "a".repeat(20_000) + "\r\n" + END),
                Arguments.of("as many headers as are allowed", 200, get + "X: 1\r\n".repeat(98) + END),
                Arguments.of("many headers", 431, get + "X: 1\r\n".repeat(101) + END),
                Arguments.of("header without name", 400, get + ": a\r\n" + END),
                Arguments.of("NUL in a header", 400, get + "X: a\u0000b\r\n" + END),
                Arguments.of("space in a name", 400, get + "X y: a\r\n" + END),
                Arguments.of("bad escape in the path", 303, "GET /%zz HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("space in the path", 400, "GET /a b HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("pipe in the path", 303, "GET /a|b HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("negative length", 400, post + "Content-Length: -1\r\n" + END),
                Arguments.of("length no number", 400, post + "Content-Length: x\r\n" + END),
                Arguments.of("two lengths", 400, post + "Content-Length: 1\r\nContent-Length: 2\r\n" + END + "a"),
                Arguments.of("bad chunk", 403, post + "Transfer-Encoding: chunked\r\n" + END + "zz\r\n"),
                Arguments.of("body of 2 GB", 403, post + "Content-Length: 2147483648\r\n" + END),
                Arguments.of("expectation", 403, post + "Expect: fika\r\nContent-Length: 1\r\n" + END),
                Arguments.of("OPTIONS", 405, "OPTIONS /logga-in HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("OPTIONS *", 303, "OPTIONS * HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("TRACE", 403, "TRACE /logga-in HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("CONNECT", 303, "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("HEAD", 200, "HEAD /logga-in HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("redirect", 303, "GET / HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("unknown page", 303, "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n" + END),
                Arguments.of("old HTTP", 200, "GET /logga-in HTTP/1.0\r\n\r\n"),
                Arguments.of("not modified", 200, get + "If-None-Match: *\r\n" + END),
                Arguments.of("upgrade", 200, get + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n" + END));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void it_is_answered_like_everything_else(String what, int status, String bytes) throws IOException {
        Raw.Answer answer;
        try (Raw raw = new Raw(site.port())) {
            answer = raw.send(bytes).rest();
        }
        assertThat(answer.status()).as(what + ": " + answer).isEqualTo(status);
        SecurityHeaders.ALWAYS.forEach(
                (name, value) -> assertThat(answer.all(name)).as(what).containsExactly(value));
        assertThat(answer.all("cache-control")).as(what).containsExactly("no-store");
        assertThat(answer.all("x-request-id")).as(what).hasSize(1);
        assertThat(answer.body()).as(what).doesNotContain(NEVER);
        if (status >= 400) {
            String number = answer.all("x-request-id").getFirst();
            assertThat(answer.body()).as(what).contains(number);
            assertThat(Files.readString(LOG)).as(what).containsOnlyOnce("event=request incident=" + number + " ");
        }
    }

    @Test
    void a_body_that_would_unpack_to_a_gigabyte_costs_no_more_than_it_weighs() throws IOException {
        byte[] bomb = bomb();
        assertThat(bomb).hasSizeBetween(900_000, 1_048_000);
        for (String type : List.of("application/x-www-form-urlencoded", "application/json", "text/plain")) {
            long before = allocated();
            try (Raw raw = new Raw(site.port())) {
                Raw.Answer answer = raw.send(
                                "POST /logga-in HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Type: " + type
                                        + "\r\nContent-Length: " + bomb.length + "\r\n" + END)
                        .send(new String(bomb, StandardCharsets.ISO_8859_1))
                        .rest();
                assertThat(answer.status()).as(type).isIn(400, 403, 415);
            }
            assertThat(allocated() - before).as(type).isLessThan(100_000_000);
        }
    }

    /** A megabyte that is a gigabyte of the letter a. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] some = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_000; i++) {
                out.write(some);
            }
        }
        return packed.toByteArray();
    }

    /** What all threads together have ever taken of the heap, so that no collection hides it. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    @Test
    void a_body_that_says_it_is_packed_is_not_unpacked() throws IOException {
        try (Raw raw = new Raw(site.port())) {
            Raw.Answer answer = raw.send("POST /logga-in HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4\r\n" + END
                            + "\u001f\u008b\u0008\u0000")
                    .rest();
            // Bytes that are no text are refused as such: nobody has looked inside.
            assertThat(answer.status()).isEqualTo(400);
        }
    }
}
