package se.prova.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {

    private static final List<String> NEVER = List.of(
            "Exception",
            "java.",
            "micronaut",
            "se.prova",
            "SELECT",
            "198001062382",
            "Failed to",
            "Required",
            "LocalDate");
    private static final Path LOG = Path.of("target", "logs", System.getProperty("prova.logs", "other") + ".log");
    private static Site site;
    private static Site.Client anna;

    @BeforeAll
    static void open() {
        site = Site.open(Map.of(TroubleController.WANTED, "true"));
        anna = site.signedIn(Site.USERNAME);
        anna.get("/konto");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("unknown page", 404, get("/finns-inte")),
                Arguments.of("failure", 500, get("/prov/fel")),
                Arguments.of("failure of the API", 500, get("/api/prov/fel")),
                Arguments.of("stale", 412, get("/prov/inaktuell")),
                Arguments.of("refused", 409, get("/api/prov/nej")),
                Arguments.of("without revision", 428, get("/api/prov/utan")),
                Arguments.of("bad id", 400, get("/prov/en/inte-ett-id")),
                Arguments.of("bad number", 400, get("/prov/en/018f3f5e-0000-7000-8000-000000000000?page=x")),
                Arguments.of("wrong method", 405, json("DELETE", "/konto", "")),
                Arguments.of("broken JSON", 400, json("POST", "/api/prov", "{\"id\":")),
                Arguments.of("bad id in JSON", 400, json("POST", "/api/prov", "{\"id\":\"198001062382\"}")),
                Arguments.of("bad date in JSON", 400, json("POST", "/api/prov", "{\"day\":\"2026-02-30\"}")),
                Arguments.of("unknown word in JSON", 400, json("POST", "/api/prov", "{\"role\":\"KUNG\"}")),
                Arguments.of("list for object in JSON", 400, json("POST", "/api/prov", "[1,2]")),
                Arguments.of("empty JSON", 400, json("POST", "/api/prov", "")),
                Arguments.of("parts without boundary", 400, text("/api/prov", "multipart/form-data; boundary=", "--")),
                Arguments.of("unknown letters", 415, text("/api/sync", "application/json; charset=utf-7", "{}")),
                Arguments.of("no name of letters", 415, text("/api/sync", "application/json; charset=u!f", "{}")),
                Arguments.of("XML", 415, text("/api/prov", "application/xml", "<a/>")),
                Arguments.of("JSON for a form", 415, json("POST", "/prov/form", "{}")),
                Arguments.of("too large JSON", 413, json("POST", "/api/prov", "\"" + "a".repeat(1_100_000) + "\"")),
                Arguments.of("too large form", 413, form("a=" + "a".repeat(1_100_000))),
                Arguments.of("broken escape", 400, form("a=%zz")),
                Arguments.of("not UTF-8", 400, form("a=%ff%fe")),
                Arguments.of("too many fields", 400, form("a=1&".repeat(2_001))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void an_error_is_told_in_plain_words_with_a_number(String what, int status, HttpRequest.Builder request) {
        HttpResponse<String> answer = anna.send(request);

        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.body())
                .doesNotContain(NEVER)
                .contains(status == 500 ? "Något gick fel hos oss" : "Det gick inte");
        assertThat(answer.body())
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow());
        boolean api = answer.uri().getPath().startsWith("/api/");
        assertThat(answer.headers().firstValue("content-type").orElseThrow())
                .startsWith(api ? "application/problem+json" : "text/html");
        RoutesTest.assertHeaders(answer);
    }

    @Test
    void what_nobody_foresaw_is_logged_by_place_and_never_by_what_was_said() {
        HttpResponse<String> answer = anna.send(get("/prov/fel"));
        String number = answer.headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(printed(number))
                .hasSize(2)
                .anyMatch(line -> line.contains(" ERROR event=request.failed incident=" + number
                                + " method=GET route=/prov/fel failure=\"java.lang.IllegalStateException < ")
                        && line.contains("TroubleController.fail:")
                        && line.contains(" | java.lang.IllegalArgumentException < "))
                .anyMatch(line -> line.matches("\\S+ INFO event=request incident=" + number
                        + " method=GET route=/prov/fel status=500 ms=\\d+"))
                .noneMatch(line -> line.contains("198001062382") || line.contains("SELECT"));
    }

    @Test
    void each_request_is_logged_by_its_route_and_never_by_what_stands_in_its_address() {
        Map<String, String> routes = Map.of(
                "/prov/en/018f3f5e-0000-7000-8000-0123456789ab?page=7", "/prov/en/{id} status=200",
                "/prov/en/198001062382?page=7", "/prov/en/{id} status=400",
                "/lank/ABCD-EFGH-0123", "/lank/{token} status=404",
                "/198001062382/Kim%20Berg?namn=Berg", "unmatched status=404");
        routes.forEach((path, logged) -> {
            HttpResponse<String> answer = anna.get(path);
            String number = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(printed(number))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains(" route=" + logged)
                    .doesNotContain("0123", "1980", "Berg", "page");
        });
    }

    @Test
    void files_that_were_fetched_are_not_logged_and_those_that_are_missing_are() {
        HttpResponse<String> found = anna.get(site.bean(Assets.class).path("app.css"));
        assertThat(printed(found.headers().firstValue("X-Request-Id").orElseThrow()))
                .isEmpty();
        HttpResponse<String> missing = anna.get("/assets/0000000000000000/app.css");
        assertThat(printed(missing.headers().firstValue("X-Request-Id").orElseThrow()))
                .hasSize(1);
    }

    @Test
    void where_requests_are_not_logged_those_refused_are_still_found_by_their_number() {
        try (Site quiet = Site.empty(Map.of("prova.log.requests", "false"))) {
            HttpResponse<String> right = quiet.client().get("/start");
            assertThat(right.statusCode()).isEqualTo(200);
            assertThat(printed(right.headers().firstValue("X-Request-Id").orElseThrow()))
                    .isEmpty();
            HttpResponse<String> wrong = quiet.client().get("/lank/finns-inte");
            assertThat(wrong.statusCode()).isEqualTo(404);
            assertThat(printed(wrong.headers().firstValue("X-Request-Id").orElseThrow()))
                    .hasSize(1);
        }
    }

    /** The lines of the log with a request's number, as they are printed. */
    private static List<String> printed(String number) {
        try (Stream<String> lines = Files.lines(LOG)) {
            return lines.filter(line -> line.contains(number)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_request_too_broken_to_be_routed_is_answered_with_the_same_headers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            String request = "GET /konto HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(5_000);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 431")
                    .containsIgnoringCase("content-security-policy: default-src 'none'")
                    .containsIgnoringCase("cache-control: no-store")
                    .contains("Det gick inte");
        }
    }

    @Test
    void a_note_of_20_000_characters_passes_and_one_more_does_not() {
        Map<String, String> right = Map.of("role", "HANDLEDARE", "day", "2026-11-20");
        assertThat(anna.post("/prov/form", with(right, "a".repeat(20_000))).statusCode())
                .isEqualTo(200);
        assertThat(anna.post("/prov/form", with(right, "a".repeat(20_001))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void emoji_and_right_to_left_text_pass_and_a_decomposed_letter_is_composed() {
        Map<String, String> right = Map.of("role", "HANDLEDARE", "day", "2026-11-20");
        HttpResponse<String> answer = anna.post("/prov/form", with(right, "a\u030angest 👩‍🔧 שלום"));
        assertThat(answer.body()).isEqualTo("ångest 👩‍🔧 שלום");
        assertThat(anna.post("/prov/form", with(right, "a\u0000b")).statusCode())
                .isEqualTo(400);
    }

    private static Map<String, String> with(Map<String, String> fields, String note) {
        return Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry("note", note)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(site.url(path)));
    }

    private static HttpRequest.Builder json(String method, String path, String body) {
        return text(path, "application/json", body).method(method, BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder form(String body) {
        return text("/prov/form", "application/x-www-form-urlencoded", body + "&csrfToken=" + anna.token());
    }

    private static HttpRequest.Builder text(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create(site.url(path)))
                .header("Content-Type", type)
                .header("X-Prova-CSRF", anna.token())
                .POST(BodyPublishers.ofString(body));
    }
}
