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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Every route there is, those of rooms written later included, is asked by a stranger and by somebody from another
// site.
class RoutesTest {

    private static final List<String> PUBLIC = List.of("/logga-in", "/start", "/lank/", "/assets/", "/health");
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
            return !path.equals("/logga-in/kod") && PUBLIC.stream().anyMatch(path::startsWith);
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
        for (Route route : routes()) {
            if (!route.isPublic()) {
                HttpResponse<String> answer = send(site.client(), route);
                boolean api = route.path().startsWith("/api/");
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(api ? 401 : 303);
                if (!api) {
                    assertThat(answer.headers().firstValue("Location").orElseThrow())
                            .startsWith("/logga-in?till=");
                }
            }
        }
    }

    @Test
    void no_change_goes_through_without_the_token_of_a_page() {
        Site.Client anna = site.signedIn(Site.USERNAME);
        List<Route> changing = routes().stream()
                .filter(route -> !List.of("GET", "HEAD", "OPTIONS").contains(route.method()))
                .toList();
        assertThat(changing).isNotEmpty();
        for (Route route : changing) {
            assertThat(send(anna, route).statusCode()).as(route.toString()).isEqualTo(403);
        }
    }

    @Test
    void every_answer_carries_the_security_headers() {
        Site.Client anna = site.signedIn(Site.USERNAME);
        for (Route route : routes()) {
            assertHeaders(send(site.client(), route));
            assertHeaders(send(anna, route));
        }
        assertHeaders(anna.get(site.bean(Assets.class).path("app.css")));
    }

    static void assertHeaders(HttpResponse<?> answer) {
        String where = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
        Map<String, String> expected = Map.of(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action 'self'",
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin");
        expected.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(where).containsExactly(value));
        assertThat(answer.headers().firstValue("Permissions-Policy")).as(where).isPresent();
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
