package se.prova.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.wire.SecurityHeaders;

// Every route there is, those of rooms written later included, is asked by a stranger and by somebody from another
// site.
class RoutesTest {

    private static final List<String> PUBLIC = List.of("/logga-in", "/start", "/lank/", "/assets/", "/health");
    private static final String OWN = "/min";
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(Map.of(TroubleController.WANTED, "true"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private record Route(String method, String path) {
        boolean isPublic() {
            return !path.equals("/logga-in/kod")
                    && (path.equals(OWN) || PUBLIC.stream().anyMatch(path::startsWith));
        }

        /** Where a stranger is sent instead: to who signs in, or on a participant's own page to where the code is asked for. */
        String instead() {
            return path.startsWith(OWN + "/") ? OWN : "/logga-in?till=";
        }
    }

    private static List<Route> routes() {
        Stream<UriRouteInfo<?, ?>> all = site.bean(Router.class).uriRoutes();
        return all.map(route -> new Route(
                        route.getHttpMethodName(),
                        route.getUriMatchTemplate()
                                .toPathString()
                                .replaceAll("\\{[^}]*}", "018f3f5e-0000-7000-8000-000000000000")))
                .distinct()
                .toList();
    }

    @Test
    void a_stranger_gets_nowhere_but_to_the_sign_in_page() {
        assertThat(routes()).hasSizeGreaterThan(10);
        Site.Client stranger = site.client();
        for (Route route : routes()) {
            if (!route.isPublic()) {
                HttpResponse<String> answer = send(stranger, route);
                boolean api = route.path().startsWith("/api/");
                boolean shut =
                        route.path().startsWith(OWN + "/") && !route.method().equals("GET");
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(api ? 401 : shut ? 403 : 303);
                if (!api && !shut) {
                    assertThat(answer.headers().firstValue("Location").orElseThrow())
                            .startsWith(route.instead());
                }
            }
        }
    }

    @Test
    void a_participants_own_page_is_sent_to_the_code_and_never_to_a_sign_in() {
        HttpResponse<String> answer = site.client().get(OWN + "/sida");
        assertThat(answer.headers().firstValue("Location")).contains(OWN);
    }

    @Test
    void no_change_goes_through_without_the_token_of_a_page_or_from_another_site() {
        Site.Client anna = site.signedIn(Site.USERNAME);
        anna.get("/konto");
        List<Route> changing = routes().stream()
                .filter(route -> !List.of("GET", "HEAD", "OPTIONS").contains(route.method()))
                .toList();
        assertThat(changing).hasSizeGreaterThan(20);
        List<String> before = everythingStored();
        for (Route route : changing) {
            for (Forgery forgery : Forgery.all(anna.token())) {
                for (String type : List.of("application/x-www-form-urlencoded", "application/json")) {
                    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url(route.path())))
                            .header("Content-Type", type)
                            .header(FormFilter.CSRF_HEADER, forgery.token())
                            .method(route.method(), BodyPublishers.ofString(forgery.body(type)));
                    if (!forgery.header().isEmpty()) {
                        request.header(forgery.header(), forgery.value());
                    }
                    assertThat(anna.send(request).statusCode())
                            .as(route + " " + forgery + " " + type)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(everythingStored()).isEqualTo(before);
        assertThat(anna.get("/konto").statusCode()).isEqualTo(200);
    }

    /** What another site can make somebody's browser send; in all but the first two it has even got hold of the token. */
    private record Forgery(String token, String header, String value) {

        static List<Forgery> all(String token) {
            return List.of(
                    new Forgery("", "", ""),
                    new Forgery("a".repeat(token.length()), "", ""),
                    new Forgery(token, "Origin", "https://ond.example"),
                    new Forgery(token, "Origin", "http://127.0.0.1"),
                    new Forgery(token, "Sec-Fetch-Site", "cross-site"),
                    new Forgery(token, "Sec-Fetch-Site", "same-site"));
        }

        String body(String type) {
            return type.endsWith("json") ? "{}" : "revision=1&reason=a&csrfToken=" + token;
        }
    }

    /** All rows of all tables but the sessions, where a visit leaves its time. */
    private static List<String> everythingStored() {
        return site
                .sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%session%' ORDER BY name")
                .stream()
                .map(table -> {
                    List<String> columns = site.sql("SELECT name FROM pragma_table_info('" + table + "')");
                    String row = columns.stream()
                            .map(column -> "quote(\"" + column + "\")")
                            .collect(Collectors.joining(" || "));
                    return table + site.sql("SELECT " + row + " FROM \"" + table + "\" ORDER BY 1");
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
    void every_answer_to_every_method_carries_the_security_headers(String method) {
        Site.Client anna = site.signedIn(Site.USERNAME);
        Site.Client stranger = site.client();
        Set<Integer> statuses = new TreeSet<>();
        for (Route route : routes()) {
            for (Site.Client client : List.of(stranger, anna)) {
                HttpResponse<String> answer = send(client, new Route(method, route.path()));
                assertHeaders(answer);
                statuses.add(answer.statusCode());
            }
        }
        assertThat(statuses).hasSizeGreaterThan(1);
        assertHeaders(anna.get(site.bean(Assets.class).path("app.css")));
    }

    static void assertHeaders(HttpResponse<?> answer) {
        String where = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
        SecurityHeaders.ALWAYS.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(where).containsExactly(value));
        assertThat(SecurityHeaders.POLICY).startsWith("default-src 'none'").doesNotContain("unsafe", "data:", "*");
        // Written down a second time, so that loosening one takes two changes.
        assertThat(SecurityHeaders.POLICY.split("; "))
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self'",
                        "connect-src 'self'",
                        "manifest-src 'self'",
                        "worker-src 'self'",
                        "form-action 'self'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types 'none'");
        boolean asset = answer.uri().getPath().startsWith("/assets/") && answer.statusCode() == 200;
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(where)
                .containsExactly(asset ? "public, max-age=31536000, immutable" : "no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Origin, http://ond.example, 403",
        "Origin, null, 200"
    })
    void a_form_with_the_right_token_still_has_to_come_from_this_site(String header, String value, int status) {
        Site.Client anna = site.signedIn(Site.USERNAME);
        anna.get("/konto");
        String form = "note=a&role=HANDLEDARE&day=2026-11-20&csrfToken=" + anna.token();
        HttpResponse<String> answer = anna.send(HttpRequest.newBuilder(URI.create(site.url("/prov/form")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void the_token_of_another_session_is_worth_nothing() {
        Site.Client one = site.signedIn(Site.USERNAME);
        one.get("/konto");
        Site.Client two = site.signedIn(Site.USERNAME);
        HttpResponse<String> answer = two.send(HttpRequest.newBuilder(URI.create(site.url("/logga-ut")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrfToken=" + one.token())));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(two.get("/konto").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/0000000000000000/app.css", "/assets/x/../application.yml"})
    void files_are_found_by_their_own_address_only(String path) {
        assertThat(site.client().get(path).statusCode()).isNotEqualTo(200);
    }

    private static HttpResponse<String> send(Site.Client client, Route route) {
        return client.send(HttpRequest.newBuilder(URI.create(site.url(route.path())))
                .method(route.method(), BodyPublishers.noBody()));
    }
}
